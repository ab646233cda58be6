export {
  holdIdleness,
  totalBytes,
  weighLobby,
  weighRoom,
  type LoadedScript,
  type PageWeight,
} from './script-weight';
export { Crowd } from './crowd';
export { expectNoViolations } from './expect-no-violations';
export { expect, test } from './fixtures';
export { enterHoldingRoom, queueOf } from './held-posts';
export { fan, House, moderator, secondFan } from './house';
export { lines } from './lines';
export { findSmallTargets } from './small-targets';
export { RoomWatch } from './room-watch';
export { WritingCrowd } from './writing-crowd';
export { Visitor, type SeenLine } from './visitor';
