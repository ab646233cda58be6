export { Listeners } from './listeners';
export { PacedStore } from './paced-store';
export { createSignal } from './signal';
export { createValueStore } from './value-store';
export type { WritableStore } from './value-store';
