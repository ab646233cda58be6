export { createAccount, type Account } from './accounts';
export { Actors, type ActorOutputs, type Credentials } from './actors';
export type { Person } from './person';
export { postAnswer, postMessage, reactTo, unwrap } from './posting';
export { makeRoomfulClient, type RoomfulClient } from './roomful-client';
