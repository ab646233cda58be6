export { Outbox } from './outbox';
export type { Parcel } from './outbox';
export { countUnsent } from './count-unsent';
export { Outboxes } from './outboxes';
export type { OutboxesEdges } from './outboxes';
export type { OutboxListener, RoomOutbox, UnsentEvent } from './room-outbox';
