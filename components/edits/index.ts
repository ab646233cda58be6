export { ConflictNote } from './conflict-note';
export {
  addEdit,
  applyEdits,
  changedFields,
  contestedFields,
  fieldsOf,
  noEdits,
  pick,
  without,
} from './edits';
export type { Edits } from './edits';
