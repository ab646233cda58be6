export { createAccount } from './accounts';
export { Actors, type ActorOutputs, type RoomfulClient } from './actors';
export type { Person } from './person';
export { postAnswer, postMessage, unwrap } from './posting';
