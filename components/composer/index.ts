export { addToField } from './add-to-field';
export { Composer } from './composer';
export { ReplyChip } from './reply-chip';
