export { runEvent } from './run-event';
export type { EventFound } from './run-event';
