/** AppSync meters a real-time update by each 5 KB that is delivered, to everyone: one byte more doubles the bill. */
export const maximumTickBytes = 5_000;

/** A room gets at most one turn of ticks in this time, in milliseconds. */
export const tickInterval = 1_000;

/** More messages a second than this nobody can read; above it a fair sample is shown. */
export const readableRate = 8;

/** Content longer than this, in bytes as it is delivered, is cut in a tick, and read in full by who wants to. */
export const maximumToldContentBytes = 1_200;

/** How many of the messages shown last are remembered, to show what replies to them. */
export const maximumRememberedShown = 64;
