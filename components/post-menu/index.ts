export { PostUseLayer, RoomPostTools } from './room-post-tools';
