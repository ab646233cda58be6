export { formatClock, formatDay, formatRelative, localDay, recentDay } from './format-time';
export type { Place } from './format-time';
export { useNow } from './use-now';
