export { bundle } from './bundle';
export { Child } from './child';
export type {
  CrowdQuestion,
  Memory,
  Plan,
  ProcessorTime,
  SendingRequest,
  Sent,
  ServerQuestion,
  Step,
  Visitor,
} from './messages';
