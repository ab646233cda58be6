import type { Message } from '../model';
import type { Cancel, TickObserver } from '../ports';
import { emptyBatch, type CrowdState, type Tick } from '../ticks';

/** A room's ticks and whoever listens to them; a test says when one is made. */
export class FakeTicks {
  readonly made: Tick[] = [];
  readonly observers: TickObserver[] = [];
  crowd: CrowdState | null = null;
  stopped = 0;

  /** The current listener. */
  get observer(): TickObserver {
    const observer = this.observers.at(-1);
    if (observer === undefined) throw new Error('unable to tell anything; nobody listens');
    return observer;
  }

  get listening(): number {
    return this.observers.length - this.stopped;
  }

  observe = (observer: TickObserver): Cancel => {
    this.observers.push(observer);
    return () => {
      this.stopped += 1;
    };
  };

  /** Makes one that nobody hears, unless it is told. */
  make(id: number, messages: readonly Message[], changes: Partial<Tick> = {}): Tick {
    const tick: Tick = {
      ...emptyBatch,
      roomId: 'room',
      id,
      prev: this.made.at(-1)?.id ?? 0,
      from: messages[0]?.messageId ?? null,
      to: messages.at(-1)?.messageId ?? null,
      messages,
      more: 0,
      ...changes,
    };
    this.made.push(tick);
    return tick;
  }

  tell(...made: Parameters<FakeTicks['make']>): void {
    this.observer.received(this.make(...made));
  }
}
