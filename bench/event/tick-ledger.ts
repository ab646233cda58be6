import type { Message } from '../../chat/model';
import type { Tick } from '../../chat/ticks';
import type { Written } from './room-table';

/**
 * Holds the ticks to the table: that each message is told of, when, and in which version. A message is told when a tick
 * shows it, or counts it as left out between its `from` and its `to`.
 */
export class TickLedger {
  readonly delays: number[] = [];
  shown = 0;
  readonly #toldBy = new WeakMap<Message, number>();
  readonly #untold = new Map<string, number>();
  #lastTick = 0;

  wrote(at: number, messageId: string): void {
    this.#untold.set(messageId, at);
  }

  published({ id, from, to, messages, more }: Tick, at: number): void {
    this.#lastTick = id;
    this.shown += messages.length;
    for (const { messageId } of messages) this.#tell(messageId, at);
    if (more === 0 || from === null || to === null) return;
    // In the order of their ids: what comes after `to` was written later.
    for (const messageId of this.#untold.keys()) {
      if (messageId > to) break;
      if (messageId >= from) this.#tell(messageId, at);
    }
  }

  /** All of a batch is told: who has heard up to the last tick has these versions, or later ones. */
  told(batch: readonly Written[]): void {
    for (const { record } of batch) this.#toldBy.set(record.after, this.#lastTick);
  }

  /** The tick by which this version was told; none yet is never. */
  toldBy(version: Message): number {
    return this.#toldBy.get(version) ?? Number.POSITIVE_INFINITY;
  }

  /** Messages that no tick showed or counted. */
  get untold(): number {
    return this.#untold.size;
  }

  #tell(messageId: string, at: number): void {
    const written = this.#untold.get(messageId);
    if (written === undefined) return;
    this.#untold.delete(messageId);
    this.delays.push(at - written);
  }
}
