export { muteTimes, slowModeTimes } from './mute-times';
export { useModeration } from './use-moderation';
export type { ModeratorActions, Person } from './use-moderation';
