export { RoomPostTools } from './room-post-tools';
