export { Arrivals } from './await-value';
export { makeRoom, type RoomStatus } from './make-room';
export { ann, ben, mona, nobody } from './people';
export { startTestbed, type Testbed } from './start-testbed';
