export { MissingRoom } from './missing-room';
export { RoomPage } from './room-page';
export { RoomPlaceholder } from './room-placeholder';
