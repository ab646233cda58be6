export {
  arrivalDelay,
  crowdedDelay,
  defaultArrivalRates,
  lateArrivalDelay,
  reconnectDelay,
  throttledDelay,
} from './arrival';
export type { ArrivalRates } from './arrival';
export { countBeats, crowdForRates, estimateAudience } from './audience';
export type { AudienceEstimate, BeatBucket, BeatCounts } from './audience';
export {
  beatOneIn,
  beatPeriod,
  gatheringTime,
  longestGathering,
  reactionOneIn,
  reactionReportsPerSecond,
} from './crowd-rates';
export { planArrival } from './plan-arrival';
export type { ArrivalPlan, Gathering } from './plan-arrival';
export { addTap, noTaps, takeReport } from './reaction-taps';
export type { ReactionTaps } from './reaction-taps';
