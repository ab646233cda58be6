export { isLoopbackAddress, isLoopbackHost, isLoopbackOrigin } from './loopback';
