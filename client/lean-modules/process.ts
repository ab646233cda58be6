/**
 * In place of Node's `process`, which no browser has: what asks for a setting that the build didn't know learns that there
 * is none.
 */
export const env = {};
