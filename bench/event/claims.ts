import { ownReadsPerSecond, reactionsInSecond } from '../../chat/limits';
import { snapshotBytes } from '../../scripts/estimate/units';
import type { Entering } from './attendance';
import { inEvent, partitionLoads } from './partition-load';
import { deliverTicks, realTimeDollars } from './event-bill';
import { awsLimits, cacheSizes } from './limits';
import type { Simulated } from './simulate-event';

/** What is claimed of an event, and whether the simulation found it so. */
export interface Claim {
  readonly what: string;
  readonly claimed: string;
  readonly found: string;
  readonly holds: boolean;
}

/** Of AppSync's default of messages that it sends in a second. */
const outboundShare = 0.3;
const seconds = { entering: 150, telling: 1.5 };
/** Requests in a second that beats and reactions may be. */
const crowdLoad = 200;
const dollarsWithin = 0.1;
const audienceWithin = 0.05;

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
export const dollars = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
export const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

/** What holds of an event of any size, also beyond the default quotas. */
export function claimsOfReaders(simulated: Simulated): readonly Claim[] {
  const { ledger, sample } = simulated;
  return [
    atMost('messages that can’t be read', ledger.untold + sample.unreachable, 0, String),
    atMost('messages held otherwise than told', sample.wrong, 0, String),
    atMost(`holes left, of ${sample.readers} readers`, sample.holes, 0, String),
    atMost('from send to tick, p95', delayAt(simulated, 0.95), seconds.telling, inSeconds),
  ];
}

/** What holds of any event within AppSync's default quotas. */
export function claimsOf(simulated: Simulated): readonly Claim[] {
  const { attendance } = simulated;
  const outbound = deliverTicks(simulated).outbound.peak / awsLimits.outboundPerSecond;
  return [
    atMost('busiest second, of the outbound quota', outbound, outboundShare, (share) =>
      percent.format(share),
    ),
    priceClaim(simulated),
    ...claimsOfReaders(simulated),
    ...partitionLoads(simulated).map(({ partition, kind, peak, limit }) =>
      atMost(`${kind} to ${partition}`, peak, limit, (units) => `${number.format(units)}/s`),
    ),
    atMost('read from AppSync’s cache', cachePeak(simulated), cacheOfEvent, inMegabytes),
    atMost('requests in the busiest second', busiestSecond(simulated), awsLimits.requestsPerSecond, String),
    enteringClaim('everybody is in', attendance.join),
    enteringClaim('everybody is back', attendance.reconnect),
    crowdLoadClaim(simulated.crowd.requests.peak),
  ];
}

/**
 * Requests that AppSync is asked for: reads of who comes and comes back, what people write, join and signal, and ticks; and in
 * each second as many reads of one's own reactions, and reactions on messages, as there can be.
 */
function busiestSecond(simulated: Simulated): number {
  const { attendance, writing, crowd } = simulated;
  const asked = inEvent(simulated, ({ reads }) => reads);
  const counts = attendance.connected.map((_, second) => {
    const reads = asked.at(second);
    const { messages, answers, changes, joins } = writing;
    const written = [messages, answers, changes, joins].reduce((sum, counts) => sum + counts.at(second), 0);
    return reads + written + crowd.requests.at(second) + reactionsASecond + ticksASecond;
  });
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

/** What is to be deployed for so many people (docs/operations.md), in bytes a second. */
const cacheOfEvent = (cacheSizes.find(({ type }) => type === 'LARGE_2X')?.megabytesPerSecond ?? 0) * 1e6;

/** Bytes in the busiest second: every read that passes, and the longest snapshot there can be. */
const cachePeak = (simulated: Simulated): number =>
  inEvent(simulated, ({ passed }) => passed).peak * snapshotBytes;

const inMegabytes = (bytes: number): string => `${number.format(bytes / 1e6)} MB/s`;

const ticksASecond = 1;
const reactionsASecond = ownReadsPerSecond + reactionsInSecond;

export const crowdLoadClaim = (peak: number, whose = ''): Claim =>
  atMost(`beats and reactions${whose}`, peak, crowdLoad, (count) => `${number.format(count)}/s`);

export const audienceClaim = (participants: number, error: number): Claim =>
  atMost(`audience of ${number.format(participants)} is wrong by`, error, audienceWithin, (share) =>
    percent.format(share),
  );

export const enteringClaim = (what: string, entering: Pick<Entering, 'seconds'>): Claim =>
  atMost(what, entering.seconds, seconds.entering, inSeconds);

/** A tick a second to everybody, at $2 a million. */
export function flatDollars({ scenario }: Simulated): number {
  return (scenario.participants * scenario.seconds * 2) / 1e6;
}

function priceClaim(simulated: Simulated): Claim {
  const found = realTimeDollars(deliverTicks(simulated));
  const flat = flatDollars(simulated);
  return {
    what: 'real-time updates cost',
    claimed: `${dollars.format(flat)} ± ${percent.format(dollarsWithin)}`,
    found: dollars.format(found),
    holds: Math.abs(found / flat - 1) <= dollarsWithin,
  };
}

/** Seconds from a message's write to the tick that tells of it. */
export function delayAt({ ledger }: Simulated, share: number): number {
  const sorted = Float64Array.from(ledger.delays).sort();
  return (sorted[Math.floor(sorted.length * share)] ?? 0) / 1_000;
}

function atMost(what: string, found: number, limit: number, write: (value: number) => string): Claim {
  return { what, claimed: `at most ${write(limit)}`, found: write(found), holds: found <= limit };
}

const inSeconds = (value: number): string => `${number.format(value)} s`;
