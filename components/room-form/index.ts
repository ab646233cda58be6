export { NewRoomButton } from './new-room-button';
export { RoomForm } from './room-form';
