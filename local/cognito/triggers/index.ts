export { Triggers, type TriggerCall, type TriggerSource } from './triggers';
