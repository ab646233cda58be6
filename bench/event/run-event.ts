import { seededChance } from '../../chat/testing';
import { audienceClaim, claimsOf, crowdLoadClaim, flatDollars, type Claim } from './claims';
import { playCrowd } from './crowd-load';
import { describeClaims, describeEvent } from './describe-event';
import { deliverTicks, realTimeDollars } from './event-bill';
import { simulateEvent, type Simulated } from './simulate-event';

export interface EventFound {
  readonly events: readonly { readonly event: readonly string[]; readonly claims: readonly Claim[] }[];
  readonly crowd: readonly Claim[];
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
  for (const line of ['', ...describeEvent(await simulate(1_000_000, ratioRate))]) say(line);
  say('  A million is beyond the default quotas: ask for a higher outbound rate and more new connections.');
  const holds = [...crowd, ...events.flatMap(({ claims }) => claims)].every((claim) => claim.holds);
  return { events, crowd, ratio, holds };
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
