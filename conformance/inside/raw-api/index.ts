export { PersonApi, type Attempt } from './person-api';
export type { AnswerRow, AuditRow, MessageRow, ParticipantRow } from './rows';
export { readSelectionSets, type SelectionSets } from './selection-sets';
