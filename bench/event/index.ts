export { runEvent } from './run-event';
export type { EventFound } from './run-event';
export { describeClaims } from './describe-event';
export { claimsOfLoad, describeLoad } from './load/describe-load';
export { runLoad } from './load/run-load';
