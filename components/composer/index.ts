export { addToField } from './add-to-field';
export { Composer } from './composer';
export { spaceLeft } from './content-length';
export { describeSpace } from './describe-space';
export { ReplyChip } from './reply-chip';
