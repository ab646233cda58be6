export { ReactionChips } from './reaction-chips';
export { ReactionsProvider, useReactions } from './reactions-context';
