export { bundle } from './bundle';
export { Child } from './child';
export type {
  CrowdQuestion,
  Heard,
  HeardEvent,
  Memory,
  Paced,
  Plan,
  ProcessorTime,
  SendingRequest,
  Sent,
  ServerQuestion,
  Step,
  Visitor,
} from './messages';
