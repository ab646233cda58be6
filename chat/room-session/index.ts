export { openRoom } from './open-room';
