export { Outbox } from './outbox';
export type { Parcel } from './outbox';
