export { makeRoom, type RoomStatus } from './make-room';
export { openTestbed, type Testbed } from './open-testbed';
