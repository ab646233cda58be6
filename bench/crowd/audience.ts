import type { Heard, HeardEvent, Plan } from '../processes';
import { Subscriber } from './subscriber';

const connecting = 50;
const quantiles = 20;

/** An event, after those before it; people who heard the same stand at the same one. */
interface Place {
  readonly bytes: Buffer;
  readonly before: Place | null;
  readonly after: Place[];
  readonly arrivals: number[];
}

const makePlace = (bytes: Buffer, before: Place | null): Place => ({
  bytes,
  before,
  after: [],
  arrivals: [],
});

/** Many who listen and keep what they hear; what is the same for all is kept once. */
export class Audience {
  readonly #start = makePlace(Buffer.alloc(0), null);
  readonly #places: Place[] = [];
  frames = 0;

  async listen(plan: Plan, count: number): Promise<object> {
    let next = 0;
    const connectSome = async (): Promise<void> => {
      while (next < count) {
        const visitor = plan.visitors[next % plan.visitors.length];
        if (!visitor) throw new Error('unable to listen; the plan has no visitor');
        next += 1;
        const person = this.#places.push(this.#start) - 1;
        await new Subscriber(
          plan.port,
          visitor,
          () => undefined,
          (bytes, start, end) => this.#hear(person, bytes.subarray(start, end)),
        ).subscribe();
      }
    };
    await Promise.all(Array.from({ length: Math.min(connecting, count) }, connectSome));
    return {};
  }

  heard(): Heard {
    const people = new Map<Place, number>();
    for (const place of this.#places) people.set(place, (people.get(place) ?? 0) + 1);
    return {
      sequences: [...people].map(([place, count]) => ({ people: count, events: eventsUpTo(place) })),
    };
  }

  #hear(person: number, bytes: Buffer): void {
    // The server says that it is there now and then.
    if (!bytes.includes('"type":"data"')) return;
    this.frames += 1;
    const before = this.#places[person] ?? this.#start;
    let place = before.after.find((known) => known.bytes.equals(bytes));
    if (place === undefined) before.after.push((place = makePlace(Buffer.from(bytes), before)));
    place.arrivals.push(Date.now());
    this.#places[person] = place;
  }
}

function eventsUpTo(last: Place): readonly HeardEvent[] {
  const events: HeardEvent[] = [];
  for (let place = last; place.before !== null; place = place.before) {
    const { bytes, arrivals } = place;
    const at = (part: number) => arrivals[Math.floor((part / quantiles) * (arrivals.length - 1))] ?? 0;
    events.unshift({
      text: bytes.toString('utf8'),
      arrivals: Array.from({ length: quantiles + 1 }, (_, part) => at(part)),
    });
  }
  return events;
}
