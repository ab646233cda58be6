export { OwnReactions } from './own-reactions';
export { parseReactions } from './parse-reactions';
export { shownReactions } from './shown-reactions';
export type { ShownReaction } from './shown-reactions';
