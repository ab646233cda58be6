export type { Finding } from './finding';
export { findViolations } from './find-violations';
export { suppresses, suppressions, type Suppression } from './suppressions';
