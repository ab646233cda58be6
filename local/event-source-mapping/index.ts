export { openEventSourceMappings } from './event-source-mappings';
export type { EventSourceMappings, EventSourceMappingsOptions } from './event-source-mappings';
export type { BatchRecord } from './lane';
export { describeBatch } from './describe-batch';
export { filterOperators } from './filter-rule';
