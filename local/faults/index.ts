export { createFaults } from './create-faults';
export type { FaultControl, FaultEffects, Faults } from './create-faults';
export { isFaultCommand } from './fault-command';
export type { FaultCommand } from './fault-command';
export { FunctionCallers, withFunctionDeaths, withRepeatedBatches } from './faulty-functions';
export { withRequestFaults, withSocketFaults, withStartFaults, withTableFaults } from './faulty-parts';
export { systemEffects } from './system-effects';
