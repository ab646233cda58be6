export { RichText } from './rich-text';
export { isEmojiOnly, mentionsReader, splitText } from './split-text';
export type { TextPiece } from './split-text';
export { useMentionsReader } from './use-mentions-reader';
