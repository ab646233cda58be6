export { Composer } from './composer';
export { ReplyChip } from './reply-chip';
