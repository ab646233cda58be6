export { openReportedMessages } from './open-reported-messages';
