export { CloudAssemblyError, findTemplateCycles, readCloudAssembly } from './cloud-assembly';
export type { TemplateCycle } from './cloud-assembly';
export { createBill, formatDollars, subtractUsage, summarize, usEast1Prices } from './meter';
export type { Bill, MeterReading, PriceTable, Usage } from './meter';
export { createFaults, isFaultCommand, systemEffects } from './faults';
export type { FaultCommand, FaultControl, FaultEffects, Faults } from './faults';
export type { AmplifyOutputs } from './outputs';
export { LocalBackendError, startLocalBackend } from './server';
export type { LocalBackend, LocalBackendErrorCode, LocalBackendEvent, LocalBackendOptions } from './server';
