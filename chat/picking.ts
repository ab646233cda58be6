/**
 * Who of a crowd is picked to beat or to report, so that the server can tell without being told: it follows from who one
 * is and when. Also run by AppSync, whose JavaScript lacks much (eslint.config.js holds it to that).
 */

import { beatsPerSecond, mostBeatsInSecond } from './limits';

/** For so long the same people are picked, in milliseconds: to beat, everybody has one moment in it. */
export const beatPicking = 60_000;
export const reactionPicking = 15_000;

/** A page's idea of the server's time may be off by so much, in milliseconds; so may be the way of a request. */
const slack = 5_000;

/** A prime; its square, which is the largest number here, is still an exact one. */
const prime = 67_108_859;
const characters = '0123456789abcdefghijklmnopqrstuvwxyz-_:';

/** Whoever has such a fraction of 0 to 1, at the rate that the server announced. */
export function isPicked(oneIn: number, fraction: number): boolean {
  return fraction * oneIn < 1;
}

/**
 * A person's fraction at this time: evenly spread over people, and drawn anew each period. A line through the person's
 * number with a slope and an offset of the period's own makes any two people independent of one another, so that as many
 * are picked as by chance, and their number varies as much.
 */
export function pickingFraction(userId: string, now: number, period: number): number {
  const round = Math.floor(now / period) % prime;
  const slope = mix(mix(round + period));
  const offset = mix(slope + round);
  return ((numberOf(userId) * (slope + 1) + offset) % prime) / prime;
}

/** What the server asks: whether one who reports now may have been picked by the rate it has announced. */
export function mayBePicked(userId: string, now: number, period: number, oneIn: number): boolean {
  return (
    isPicked(oneIn, pickingFraction(userId, now - slack, period)) ||
    isPicked(oneIn, pickingFraction(userId, now + slack, period))
  );
}

/**
 * One in how many is to beat where no tick announces it: of so many who are here, so many of whom have the same second of
 * the minute, which is as they came.
 */
export function untoldOneIn(people: number, busiest: number): number {
  return Math.max(
    1,
    Math.ceil(people / ((beatPicking / 1000) * beatsPerSecond)),
    Math.ceil(busiest / mostBeatsInSecond),
  );
}

function numberOf(userId: string): number {
  let number = 7;
  for (const character of userId.toLowerCase().split(''))
    number = (number * 52_361 + characters.indexOf(character) + 2) % prime;
  return number;
}

/** Squares, since what is only multiplied and added to stays as far apart as it was. */
function mix(seed: number): number {
  const number = (seed % prime) + 40_503;
  return (((number * number) % prime) * 48_271 + 11) % prime;
}
