import { parseArgs } from 'node:util';
import type { PlannedEvent } from './event';

export const usage = `npm run estimate -- --participants N --rate R --hours H [options]

  --participants N   people in the room at once, 1 to 10,000,000
  --rate R           messages a second, by all together, 0.01 to 100,000
  --hours H          how long, 0.1 to 72
  --reactions R      reactions on messages a second, by all together, 0 to 100,000 (0)
  --tick S           seconds between two ticks in BROADCAST delivery (1)
  --newcomers N      how many sign up or in for the event (all)
  --help`;

export type Parsed =
  | { readonly kind: 'event'; readonly event: PlannedEvent }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly reason: string };

const number = new Intl.NumberFormat('en');

/** @param argv what follows `--` */
export function parseArguments(argv: readonly string[]): Parsed {
  let values: Readonly<Record<string, string | boolean | undefined>>;
  try {
    values = parseArgs({ args: [...argv], options }).values;
  } catch (cause) {
    return { kind: 'refused', reason: cause instanceof Error ? cause.message : String(cause) };
  }
  if (values['help'] === true) return { kind: 'help' };
  const read = (name: string, least: number, most: number, otherwise?: number): number => {
    const text = values[name];
    if (text === undefined && otherwise !== undefined) return otherwise;
    const value = Number(text);
    if (typeof text !== 'string' || text.trim() === '' || !(value >= least && value <= most))
      throw new RangeError(
        `--${name} must be a number from ${number.format(least)} to ${number.format(most)}, written without separators`,
      );
    return value;
  };
  const readPeople = (name: string, least: number, most: number, otherwise?: number): number => {
    const people = read(name, least, most, otherwise);
    if (!Number.isInteger(people)) throw new RangeError(`--${name} must be a whole number`);
    return people;
  };
  try {
    const participants = readPeople('participants', 1, 10_000_000);
    return {
      kind: 'event',
      event: {
        participants,
        messagesPerSecond: read('rate', 0.01, 100_000),
        reactionsPerSecond: read('reactions', 0, 100_000, 0),
        hours: read('hours', 0.1, 72),
        tickSeconds: read('tick', 0.1, 60, 1),
        newcomers: readPeople('newcomers', 0, participants, participants),
      },
    };
  } catch (cause) {
    if (cause instanceof RangeError) return { kind: 'refused', reason: cause.message };
    throw cause;
  }
}

const options = {
  participants: { type: 'string' },
  rate: { type: 'string' },
  hours: { type: 'string' },
  reactions: { type: 'string' },
  tick: { type: 'string' },
  newcomers: { type: 'string' },
  help: { type: 'boolean' },
} as const;
