export { RoomFloats } from './room-floats';
