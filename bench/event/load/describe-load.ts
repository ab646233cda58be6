import type { Claim } from '../claims';
import type { LoadFound } from './run-load';

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const inSeconds = (value: number): string => `${value.toFixed(2)} s`;

/** p95 from send to seen, in seconds. */
const delay = 1.5;
/** By how much readings may differ that depend on how calls and ticks fell. */
const within = 0.1;
/** In a run of seconds a tick or two more are no difference. */
const atLeast = 2;

/** What has to hold of the room in broadcast delivery; and what the meter read is what the simulation reckons with. */
export function claimsOfLoad({ broadcast, standard }: LoadFound): readonly Claim[] {
  const { ticks, metered, reckoned, simulated, messages, whole, delays, options } = broadcast;
  const { people } = options;
  return [
    is('updates by the meter: ticks × participants', ticks * people, metered['real-time update']),
    is('the same as the simulation reckons', reckoned['real-time update'], metered['real-time update']),
    is('mutations by the meter, as reckoned', reckoned.mutation, metered.mutation),
    about('ticks, as in the simulated event', simulated.ticks, ticks),
    about('calls of the function, as in the simulated event', simulated.calls, metered['function call']),
    about('write units by the meter, as reckoned', reckoned['write unit'], metered['write unit']),
    about('read units by the meter, as reckoned', reckoned['read unit'], metered['read unit']),
    is('messages stored', options.perSecond * options.seconds, messages),
    is('participants who hold what the table has', people, whole),
    {
      what: 'from send to seen, p95',
      claimed: `below ${inSeconds(delay)}`,
      found: inSeconds(delays.p95),
      holds: delays.p95 < delay,
    },
    is('in standard delivery: who heard every message', standard.options.people, standard.whole),
    is(
      'in standard delivery: updates, messages × participants',
      standard.messages * standard.options.people,
      standard.metered['real-time update'],
    ),
  ];
}

function is(what: string, claimed: number, found: number): Claim {
  return { what, claimed: count.format(claimed), found: count.format(found), holds: claimed === found };
}

function about(what: string, claimed: number, found: number): Claim {
  return {
    what,
    claimed: `${count.format(claimed)} ± ${within * 100}%`,
    found: count.format(found),
    holds: Math.abs(found - claimed) <= Math.max(atLeast, claimed * within),
  };
}

export function describeLoad({ broadcast, standard }: LoadFound): readonly string[] {
  return [broadcast, standard].flatMap((measured) => {
    const { options, accounts, took, metered, delays, processorSeconds, megabytes } = measured;
    const updates = metered['real-time update'];
    return [
      `${options.delivery}: ${count.format(options.people)} sockets of ${accounts} people, ${options.perSecond} messages a second for ${options.seconds} s`,
      `  from send to seen: median ${inSeconds(delays.median)}, p95 ${inSeconds(delays.p95)}, slowest ${inSeconds(delays.slowest)}; everybody had everything after ${inSeconds(took)}`,
      `  ${count.format(updates)} updates, ${count.format(updates / took)} a second`,
      `  the server: ${count.format(processorSeconds)} s of processor time (${count.format((processorSeconds / took) * 100)}% of a core), ${megabytes.before} MB before, ${megabytes.after} MB after`,
      `  the meter: ${count.format(metered['write unit'])} write units, ${count.format(metered['read unit'])} read units, ${count.format(metered['function call'])} calls of functions`,
    ];
  });
}
