import type { Chance } from '../ports';
import type { BackoffRange } from '../schedule';

/** Milliseconds. Each is explained by a rule of docs/spec/feed.md. */

/** While the connection is lost, observations are made anew; this forces a new connection attempt. */
export const revivalBackoff: BackoffRange = { first: 2_000, longest: 10_000 };

/** Whether a ban has been taken back only shows in another try; who is banned need not try often. */
export const bannedBackoff: BackoffRange = { first: 10_000, longest: 60_000 };

/** Not every subscription is refused for a ban: one that is follows the confirmations of the others within this time. */
export const refusalWait = 2_000;

/** Whoever comes back, with the network or to the page, tries and reads at some moment of this time. */
export const returnSpread = 1_000;

/** The confirmations of one observation's subscriptions arrive together; one read serves them all. */
export const ackGathering = 50;

/** What the server wrote while a subscription was being confirmed may be read only a moment later. */
export const followUpDelay = 3_000;

/**
 * Whoever heard an event that can't be read reads at some moment of these, and so not all together, nor once for each
 * such event. Not at once: what was just written may be read only a moment later.
 */
export const unreadableDelay = (chance: Chance): number => 1_000 + chance.fraction() * 2_000;

/** The server gives ids before it writes, so a higher id can be readable before a lower one. */
export const overlap = 5_000;

/** An observation that has not told its window or its confirmation by then is made anew. */
export const silenceLimit = 15_000;

/** The connection is back, yet this observation was not confirmed on it. */
export const unconfirmedLimit = 5_000;
