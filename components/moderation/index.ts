export { ModerateButton } from './moderate-button';
export { muteTimes, slowModeTimes } from './mute-times';
export { useCountWaiting } from './use-count-waiting';
export { useModeration } from './use-moderation';
export type { ModeratorActions, Person } from './use-moderation';
