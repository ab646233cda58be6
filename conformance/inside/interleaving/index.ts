export { actions } from './action';
export { openPeople, type Participant } from './people';
export { play } from './play';
