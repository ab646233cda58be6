export { AccessLog } from './access-log';
export { capacityUnitsOf, noCapacityUnits } from './capacity-units';
export type { Ending } from './capacity-units';
export { consumedCapacity } from './consumed-capacity';
