import type { PreparedSubscription } from '../graphql';
import { equalityAnchors, evaluateSubscriptionFilter } from '../subscription-filters';

/** What the index needs to know of a subscriber. */
export interface Indexed {
  readonly subscription: PreparedSubscription;
}

interface Anchor {
  readonly field: string;
  readonly value: unknown;
}

/**
 * The subscribers of one subscription field, found by the equalities that their filters demand: the cost
 * of an event grows with those it may concern, not with all there are.
 */
export class SubscriptionIndex<Subscriber extends Indexed> {
  readonly #byField = new Map<string, Map<unknown, Set<Subscriber>>>();
  /** Subscribers whose filters demand no equality; tried on every event. */
  readonly #unanchored = new Set<Subscriber>();

  add(subscriber: Subscriber): void {
    const anchors = anchorsOf(subscriber.subscription);
    if (anchors === null) this.#unanchored.add(subscriber);
    for (const { field, value } of anchors ?? []) {
      const byValue = getOrMake(this.#byField, field, () => new Map<unknown, Set<Subscriber>>());
      getOrMake(byValue, value, () => new Set<Subscriber>()).add(subscriber);
    }
  }

  remove(subscriber: Subscriber): void {
    this.#unanchored.delete(subscriber);
    for (const { field, value } of anchorsOf(subscriber.subscription) ?? []) {
      const byValue = this.#byField.get(field);
      const subscribers = byValue?.get(value);
      subscribers?.delete(subscriber);
      if (subscribers?.size === 0) byValue?.delete(value);
      if (byValue?.size === 0) this.#byField.delete(field);
    }
  }

  /** Subscribers that an event concerns, each once. */
  match(payload: unknown): ReadonlySet<Subscriber> {
    const matching = new Set<Subscriber>();
    const offer = (subscriber: Subscriber): void => {
      if (isConcerned(subscriber.subscription, payload)) matching.add(subscriber);
    };
    for (const [field, byValue] of this.#byField) {
      byValue.get(readField(payload, field))?.forEach(offer);
    }
    this.#unanchored.forEach(offer);
    return matching;
  }

  all(): ReadonlySet<Subscriber> {
    const all = new Set(this.#unanchored);
    for (const byValue of this.#byField.values()) {
      for (const subscribers of byValue.values()) subscribers.forEach((one) => all.add(one));
    }
    return all;
  }

  get isEmpty(): boolean {
    return this.#unanchored.size === 0 && this.#byField.size === 0;
  }
}

/**
 * An enhanced filter replaces the match on arguments. Without one, every argument given must equal the
 * field of its name; an explicit null matches null.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-data.html
 */
function isConcerned(subscription: PreparedSubscription, payload: unknown): boolean {
  if (subscription.filter) return evaluateSubscriptionFilter(subscription.filter, payload);
  return Object.entries(subscription.arguments).every(
    ([name, value]) => readField(payload, name) === (value ?? null),
  );
}

function anchorsOf(subscription: PreparedSubscription): readonly Anchor[] | null {
  if (subscription.filter) return equalityAnchors(subscription.filter);
  for (const [field, value] of Object.entries(subscription.arguments)) {
    // Several arguments must hold together; one of them is enough to find the subscriber by.
    return [{ field, value: value ?? null }];
  }
  return null;
}

/** A field of an event by its name or path; null where there is none. */
function readField(payload: unknown, path: string): unknown {
  let value = payload;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value ?? null;
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
