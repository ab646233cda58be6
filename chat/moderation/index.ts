export { changeContent } from './change-content';
export { OpenModeration } from './open-moderation';
export { maximumNoteLength, readReportText, writeReportText } from './report-text';
