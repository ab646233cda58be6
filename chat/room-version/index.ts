export { newerRoom } from './newer-room';
