export { bundle } from './bundle';
export { Child } from './child';
export type {
  CrowdQuestion,
  Plan,
  SendingRequest,
  Sent,
  ServerQuestion,
  Step,
  Usage,
  Visitor,
} from './messages';
