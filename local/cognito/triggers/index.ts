export { noOverrides, readTokenOverrides, type ClaimChanges, type TokenOverrides } from './token-overrides';
export type { TokenGenerationSource, TriggerCall, TriggerSource } from './trigger-event';
export { supportedTriggers, Triggers } from './triggers';
