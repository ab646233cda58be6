/** Seconds that a moderator chooses from: long enough to cool down, or for the rest of an event. */
export const muteTimes = [10 * 60, 60 * 60, 24 * 60 * 60] as const;

/** Seconds between two messages of one participant. */
export const slowModeTimes = [5, 10, 30, 60, 5 * 60, 15 * 60] as const;
