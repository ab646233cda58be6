export { acknowledged } from './acknowledged';
export { Arrivals } from './arrivals';
