import { setImmediate } from 'node:timers/promises';
import type { PublishedEvent } from '../graphql';
import { evaluateSubscriptionFilter } from '../subscription-filters';
import { dataFrame } from './frames';
import type { RealtimeObserver } from './realtime-types';
import type { Subscriber } from './subscriber';
import { SubscriptionIndex } from './subscription-index';

/** docs.aws.amazon.com/general/latest/gr/appsync.html: subscription payload size. */
const MAX_PAYLOAD_BYTES = 240 * 1024;
/** Sends between two turns of the event loop, so that requests are answered while a crowd is served. */
const SENDS_PER_TURN = 250;

/** Knows who subscribes to what and delivers events, one after the other. */
export class Publisher {
  /** By subscription field. */
  readonly #indexes = new Map<string, SubscriptionIndex<Subscriber>>();
  /** Subscription fields by the mutation field that they listen to. */
  readonly #listeners = new Map<string, Set<string>>();
  readonly #onWarning: (message: string) => void;
  readonly #observer: Pick<RealtimeObserver, 'delivered'>;
  #delivered: Promise<void> = Promise.resolve();

  constructor(onWarning: (message: string) => void, observer: Pick<RealtimeObserver, 'delivered'>) {
    this.#onWarning = onWarning;
    this.#observer = observer;
  }

  add(subscriber: Subscriber): void {
    const { fieldName, mutationFields } = subscriber.subscription;
    const index = this.#indexes.get(fieldName) ?? new SubscriptionIndex<Subscriber>();
    this.#indexes.set(fieldName, index);
    index.add(subscriber);
    for (const mutation of mutationFields) {
      const fields = this.#listeners.get(mutation) ?? new Set<string>();
      this.#listeners.set(mutation, fields.add(fieldName));
    }
  }

  remove(subscriber: Subscriber): void {
    const { fieldName } = subscriber.subscription;
    const index = this.#indexes.get(fieldName);
    index?.remove(subscriber);
    if (index?.isEmpty) this.#indexes.delete(fieldName);
  }

  /** Delivers in the order of the calls. Never throws; what goes wrong is a warning. */
  publish(events: readonly PublishedEvent[]): void {
    for (const event of events) {
      this.#delivered = this.#delivered
        .then(() => this.#deliver(event))
        .catch((error: unknown) => {
          const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
          this.#onWarning(`unable to deliver an event; ${reason}`);
        });
    }
  }

  async #deliver(event: PublishedEvent): Promise<void> {
    switch (event.kind) {
      case 'mutation':
        for (const field of this.#listeners.get(event.fieldName) ?? []) {
          await this.#deliverTo(field, event.payload);
        }
        return;
      case 'invalidation':
        this.#invalidate(event.subscriptionField, event.payload);
    }
  }

  async #deliverTo(field: string, payload: unknown): Promise<void> {
    const receivers = this.#indexes.get(field)?.match(payload) ?? new Set();
    /** JSON by projection key; null for a payload that is too large. */
    const projected = new Map<string, string | null>();
    /** How many got each of the payloads. */
    const delivered = new Map<string, number>();
    let sends = 0;
    for (const { id, subscription, send } of receivers) {
      let json = projected.get(subscription.projectionKey);
      if (json === undefined) {
        json = this.#project(field, subscription, payload);
        projected.set(subscription.projectionKey, json);
      }
      if (json === null) continue;
      if (send(dataFrame(id, json))) delivered.set(json, (delivered.get(json) ?? 0) + 1);
      sends += 1;
      if (sends % SENDS_PER_TURN === 0) await setImmediate();
    }
    for (const [json, subscribers] of delivered)
      this.#observer.delivered({ event: payload, subscribers, payloadBytes: Buffer.byteLength(json) });
  }

  #project(field: string, subscription: Subscriber['subscription'], payload: unknown): string | null {
    const json = JSON.stringify(subscription.project(payload));
    if (Buffer.byteLength(json) <= MAX_PAYLOAD_BYTES) return json;
    this.#onWarning(`unable to deliver an event of ${field}; its payload is larger than 240 KB`);
    return null;
  }

  /**
   * Ends the subscriptions whose invalidation filter the payload passes; one without such a filter stays.
   * Source: docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-invalidation.html
   */
  #invalidate(field: string, payload: unknown): void {
    for (const subscriber of this.#indexes.get(field)?.all() ?? []) {
      const filter = subscriber.subscription.invalidationFilter;
      if (filter && evaluateSubscriptionFilter(filter, payload)) subscriber.invalidate();
    }
  }
}
