export { acknowledged } from './acknowledged';
export { Arrivals } from './arrivals';
export { connectionEvent } from './connection-event';
