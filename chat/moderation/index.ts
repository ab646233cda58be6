export { AskedOnce } from './asked-once';
export { changeContent } from './change-content';
export { moderationOf } from './open-moderation';
export { maximumNoteLength, readReportText, writeReportText } from './report-text';
