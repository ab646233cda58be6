export { MissingRoom } from './missing-room';
export { RoomPage } from './room-page';
export type { RoomPanel } from './room-panel';
export { RoomPlaceholder } from './room-placeholder';
