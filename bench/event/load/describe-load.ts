import type { Claim } from '../claims';
import type { LoadFound } from './run-load';

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** p95 from send to seen, in seconds. */
const delay = 1.5;
/** By how much the number of ticks may differ from that of the simulation. */
const ticksWithin = 0.1;

export function claimsOfLoad(found: LoadFound): readonly Claim[] {
  const { ticks, people, metered, reckonedUpdates, simulatedTicks, messages, whole, seen } = found;
  const updates = metered['real-time update'];
  const is = (what: string, claimed: number, value: number): Claim => ({
    what,
    claimed: count.format(claimed),
    found: count.format(value),
    holds: claimed === value,
  });
  return [
    is('updates by the meter: ticks × participants', ticks * people, updates),
    is('the same as the simulation reckons them', reckonedUpdates, updates),
    is('mutations: messages and ticks', messages + ticks, metered.mutation),
    is('participants who know of every message, without a hole', people, whole),
    {
      what: 'ticks, compared with the simulated event',
      claimed: `${count.format(simulatedTicks)} ± ${ticksWithin * 100}%`,
      found: count.format(ticks),
      holds: Math.abs(ticks / simulatedTicks - 1) <= ticksWithin,
    },
    {
      what: 'from send to seen, p95',
      claimed: `below ${delay} s`,
      found: `${count.format(seen.p95)} s`,
      holds: seen.p95 < delay,
    },
  ];
}

export function describeLoad(found: LoadFound): readonly string[] {
  const { people, perSecond, seconds, seen, processorSeconds, megabytes, metered } = found;
  return [
    `${count.format(people)} participants, ${perSecond} messages a second for ${seconds} s, on the local backend`,
    `  from send to seen: median ${count.format(seen.median)} s, p95 ${count.format(seen.p95)} s`,
    `  the server: ${count.format(processorSeconds)} s of processor time, ${megabytes} MB`,
    `  the meter: ${count.format(metered['write unit'])} write units, ${count.format(metered['read unit'])} read units, ${count.format(metered['function call'])} calls of functions`,
  ];
}
