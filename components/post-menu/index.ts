export { PostUseLayer, RemovalDialog, RoomPostTools } from './room-post-tools';
