import { describeError } from '../../describe-error';
import type { PublishedEvent } from '../graphql';
import { evaluateSubscriptionFilter } from '../subscription-filters';
import type { RealtimeObserver } from './realtime-types';
import type { Subscriber } from './subscriber';
import { SubscriptionGroups } from './subscription-groups';
import { WireText } from './wire-frame';

/** docs.aws.amazon.com/general/latest/gr/appsync.html: subscription payload size. */
const MAX_PAYLOAD_BYTES = 240 * 1024;
/** Ends a data frame. */
const CLOSING_BRACE = '}';

/** Knows who subscribes to what and delivers events, one after the other. */
export class Publisher {
  /** By subscription field. */
  readonly #groups = new Map<string, SubscriptionGroups>();
  /** Subscription fields by the mutation field that they listen to. */
  readonly #listeners = new Map<string, Set<string>>();
  readonly #onWarning: (message: string) => void;
  readonly #observer: Pick<RealtimeObserver, 'delivered'>;

  constructor(onWarning: (message: string) => void, observer: Pick<RealtimeObserver, 'delivered'>) {
    this.#onWarning = onWarning;
    this.#observer = observer;
  }

  add(subscriber: Subscriber): void {
    const { fieldName, mutationFields } = subscriber.subscription;
    const groups = this.#groups.get(fieldName) ?? new SubscriptionGroups();
    this.#groups.set(fieldName, groups);
    groups.add(subscriber);
    for (const mutation of mutationFields) {
      const fields = this.#listeners.get(mutation) ?? new Set<string>();
      this.#listeners.set(mutation, fields.add(fieldName));
    }
  }

  remove(subscriber: Subscriber): void {
    const { fieldName } = subscriber.subscription;
    const groups = this.#groups.get(fieldName);
    groups?.remove(subscriber);
    if (groups?.isEmpty) this.#groups.delete(fieldName);
  }

  /** Delivers in the order of the calls. Never throws; what goes wrong is a warning. */
  publish(events: readonly PublishedEvent[]): void {
    for (const event of events) {
      try {
        this.#deliver(event);
      } catch (error) {
        const reason = describeError(error);
        this.#onWarning(`unable to deliver an event; ${reason}`);
      }
    }
  }

  #deliver(event: PublishedEvent): void {
    switch (event.kind) {
      case 'mutation':
        for (const field of this.#listeners.get(event.fieldName) ?? []) {
          this.#deliverTo(field, event.payload);
        }
        return;
      case 'invalidation':
        this.#invalidate(event.subscriptionField, event.payload);
    }
  }

  #deliverTo(field: string, payload: unknown): void {
    /** By projection key; null for a payload that is too large. */
    const projected = new Map<string, WireText | null>();
    /** How many got each of the payloads. */
    const delivered = new Map<WireText, number>();
    for (const { subscription, members } of this.#groups.get(field)?.match(payload) ?? []) {
      let text = projected.get(subscription.projectionKey);
      if (text === undefined) {
        text = this.#project(field, subscription, payload);
        projected.set(subscription.projectionKey, text);
      }
      if (text === null) continue;
      let sent = delivered.get(text) ?? 0;
      for (const { deliver } of members) sent += deliver(text) ? 1 : 0;
      delivered.set(text, sent);
    }
    for (const [text, subscribers] of delivered) {
      const payloadBytes = text.characters.length - CLOSING_BRACE.length;
      if (subscribers > 0) this.#observer.delivered({ event: payload, subscribers, payloadBytes });
    }
  }

  /** The JSON of the payload and the end of its data frame. */
  #project(field: string, subscription: Subscriber['subscription'], payload: unknown): WireText | null {
    const json = JSON.stringify(subscription.project(payload));
    if (Buffer.byteLength(json) <= MAX_PAYLOAD_BYTES) return new WireText(json + CLOSING_BRACE);
    this.#onWarning(
      `unable to deliver an event of ${field}; its payload is larger than 240 KB, and AppSync would drop it silently`,
    );
    return null;
  }

  /**
   * Ends the subscriptions whose invalidation filter the payload passes; one without such a filter stays.
   * Source: docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-invalidation.html
   */
  #invalidate(field: string, payload: unknown): void {
    for (const subscriber of this.#groups.get(field)?.subscribers() ?? []) {
      const filter = subscriber.subscription.invalidationFilter;
      if (filter && evaluateSubscriptionFilter(filter, payload)) subscriber.invalidate();
    }
  }
}
