/** AppSync meters a real-time update by each 5 KB that is delivered, to everyone: one byte more doubles the bill. */
export const maximumTickBytes = 5_000;

/** Content longer than this, in bytes as it is delivered, is cut in a tick, and read in full by who wants to. */
export const maximumToldContentBytes = 1_200;

/** How many of the messages shown last are remembered, to show what replies to them. */
export const maximumRememberedShown = 64;
