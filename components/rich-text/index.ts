export { RichText } from './rich-text';
export { isEmojiOnly, splitText } from './split-text';
export type { TextPiece } from './split-text';
