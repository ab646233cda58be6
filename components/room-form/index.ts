export { EditRoomForm } from './edit-room-form';
export { NewRoomButton } from './new-room-button';
