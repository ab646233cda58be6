export { KnownRooms } from './known-rooms';
