export { openRoom } from './open-room';
export { RoomList } from './room-list';
