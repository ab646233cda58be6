export { formatDuration } from './format-duration';
export { formatSpan } from './format-span';
export {
  formatClock,
  formatDay,
  formatMoment,
  formatRelative,
  localDay,
  recentDay,
  withClock,
} from './format-time';
export type { Place } from './format-time';
export { useNow } from './use-now';
export { useSecondsLeft } from './use-seconds-left';
