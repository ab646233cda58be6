export { mayMention } from './mention';
export type { MakeFinder, Mention, MentionFinder } from './mention';
export { PeopleProvider, useMentionFinder, usePeople } from './mentions-context';
export { People } from './people';
export { useMeet } from './use-meet';
