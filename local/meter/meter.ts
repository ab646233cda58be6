import { AsyncLocalStorage } from 'node:async_hooks';
import { ConnectionClock } from './connection-clock';
import { findLabel } from './find-label';
import { usageOf, type MeterEvent } from './meter-event';
import { addUsage, noUsage, subtractUsage, type Usage } from './usage';

export interface MeterOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The field of requests and events by whose value costs are told apart, e.g. a partition key; absent: none. */
  readonly labelField?: string;
}

/** What was used in a span of time. */
export interface MeterReading {
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  readonly usage: Usage;
  /** The part of it that was for a value of the label field. Connections belong to none. */
  readonly labels: ReadonlyMap<string, Usage>;
}

export interface Meter {
  record(event: MeterEvent): void;
  /** Records for the label found in `source`, e.g. the event that was delivered. */
  recordFor(source: unknown, event: MeterEvent): void;
  /** What `work` records, now or later, counts for the label found in `source`, e.g. a request's variables. */
  attribute<T>(source: unknown, work: () => T): T;
  /** A client connected; @returns to be called when it is gone */
  connect(): () => void;
  /** Since the start, or since an earlier reading. */
  read(since?: MeterReading): MeterReading;
}

/** So many labels are told apart; what comes after them counts under `otherLabel`. */
const maximumLabels = 1000;
export const otherLabel = '(other)';

/** Adds up what AWS would bill. */
export function createMeter({ now, labelField }: MeterOptions): Meter {
  const startedAt = now();
  const clock = new ConnectionClock();
  const context = new AsyncLocalStorage<string>();
  const labels = new Map<string, Usage>();
  let counted = noUsage;

  const labelOf = (source: unknown): string | null =>
    labelField === undefined ? null : findLabel(source, labelField);

  const count = (label: string | null, event: MeterEvent): void => {
    const used = usageOf(event);
    counted = addUsage(counted, used);
    if (label === null) return;
    const kept = labels.has(label) || labels.size < maximumLabels ? label : otherLabel;
    labels.set(kept, addUsage(labels.get(kept) ?? noUsage, used));
  };

  const total = (at: number): Usage =>
    addUsage(counted, { connection: clock.opened, 'connection-minute': clock.minutes(at) });

  return {
    record: (event) => count(context.getStore() ?? null, event),
    recordFor: (source, event) => count(labelOf(source), event),
    attribute(source, work) {
      const label = labelOf(source);
      return label === null ? work() : context.run(label, work);
    },
    connect() {
      const close = clock.open(now());
      return () => close(now());
    },
    read(since) {
      const at = now();
      const reading = { from: startedAt, to: at, usage: total(at), labels: new Map(labels) };
      return since ? difference(reading, since) : reading;
    },
  };
}

function difference(now: MeterReading, earlier: MeterReading): MeterReading {
  const labels = new Map<string, Usage>();
  for (const [label, usage] of now.labels) {
    const before = earlier.labels.get(label);
    if (before !== usage) labels.set(label, subtractUsage(usage, before ?? noUsage));
  }
  return { from: earlier.to, to: now.to, usage: subtractUsage(now.usage, earlier.usage), labels };
}
