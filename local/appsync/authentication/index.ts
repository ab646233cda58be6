export { authenticate } from './authenticate';
export type { Authentication, CallerHeaders } from './authenticate';
export { isLoopbackOrigin } from './loopback-origin';
