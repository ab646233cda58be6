import { seededChance } from '../../chat/testing';
import { snapshotUnits } from '../../scripts/estimate/units';
import { attend, type Entering } from './attendance';
import {
  audienceClaim,
  claimsOf,
  claimsOfReaders,
  crowdLoadClaim,
  enteringClaim,
  flatDollars,
  type Claim,
} from './claims';
import { playCrowd } from './crowd-load';
import { describeClaims, describeEvent } from './describe-event';
import { deliverTicks, realTimeDollars } from './event-bill';
import { simulateEvent, type Simulated } from './simulate-event';

export interface EventFound {
  readonly events: readonly { readonly event: readonly string[]; readonly claims: readonly Claim[] }[];
  readonly crowd: readonly Claim[];
  readonly entering: readonly Claim[];
  /** How the same people get in if they can't know of the plan before they read. */
  readonly arrivals: readonly string[];
  /** Of 250,000 people, two hours and twenty messages a second: what ticks cost, of $3,600. */
  readonly ratio: number;
  readonly holds: boolean;
}

const seed = 20261124;
const twoHours = 7_200;
const rates = [4, 20, 200];
const ratioRate = 20;

/** Plays the event at each rate, and its crowd at each size. */
export async function runEvent(say: (line: string) => void): Promise<EventFound> {
  const events: { event: readonly string[]; claims: readonly Claim[] }[] = [];
  let ratio = Number.NaN;
  for (const messagesPerSecond of rates) {
    const simulated = await simulate(250_000, messagesPerSecond);
    const [event, claims] = [describeEvent(simulated), claimsOf(simulated)];
    for (const line of ['', ...event, ...describeClaims(claims)]) say(line);
    events.push({ event, claims });
    if (messagesPerSecond === ratioRate)
      ratio = realTimeDollars(deliverTicks(simulated)) / flatDollars(simulated);
  }
  const crowd = playCrowds();
  for (const line of ['', 'The crowd, ten minutes', ...describeClaims(crowd)]) say(line);
  const [byLink, unplanned] = [arriveBy('link'), arriveBy('unplanned')];
  const arrivals = [describeArrival('link', byLink), describeArrival('unplanned', unplanned)];
  const entering = [enteringClaim('everybody is in, by a link', byLink)];
  for (const line of ['', ...arrivals, ...describeClaims(entering)]) say(line);
  const million = await simulate(1_000_000, ratioRate);
  const ofMillion = claimsOfReaders(million);
  for (const line of ['', ...describeEvent(million), ...describeClaims(ofMillion)]) say(line);
  say('  A million is beyond the default quotas: ask for a higher outbound rate and more new connections.');
  const claims = [...crowd, ...entering, ...ofMillion, ...events.flatMap((one) => one.claims)];
  const holds = claims.every((claim) => claim.holds);
  return { events, crowd, entering, arrivals, ratio, holds };
}

const ways = {
  link: 'all come by a link, and know of the plan once they have read',
  unplanned: 'nobody said how many come',
};

function arriveBy(arrival: keyof typeof ways): Entering {
  const scenario = { participants: 250_000, seconds: twoHours, messagesPerSecond: 0, seed, arrival };
  return attend(scenario, seededChance(seed)).join;
}

function describeArrival(arrival: keyof typeof ways, { reads, asked, misses, seconds }: Entering): string {
  return `250,000 people, ${ways[arrival]}: in after ${seconds.toFixed(0)} s; in the busiest second ${reads.peak} reads and ${asked.peak} connections were tried, and ${misses.peak * snapshotUnits} units of the snapshot’s partition`;
}

function simulate(participants: number, messagesPerSecond: number): Promise<Simulated> {
  return simulateEvent({ participants, seconds: twoHours, messagesPerSecond, seed, arrival: 'lobby' });
}

/** As docs/spec/crowd.md measures it: ten minutes, once everybody has been there for two; a goal at their end. */
function playCrowds(): readonly Claim[] {
  const minutes = { settling: 3, measured: 10 };
  const length = (minutes.settling + minutes.measured) * 60;
  return [1_000, 50_000, 250_000, 1_000_000].flatMap((participants) => {
    const connected = Array.from({ length }, (_, second) => Math.min(participants, (second + 1) * 10_000));
    const cheering = { from: length - 60, to: length };
    const { requests, worstError } = playCrowd(connected, cheering, seededChance(participants));
    return [
      ...(participants <= 250_000 ? [audienceClaim(participants, worstError)] : []),
      crowdLoadClaim(Math.max(...requests.values().slice(minutes.settling * 60)), `, ${participants}`),
    ];
  });
}
