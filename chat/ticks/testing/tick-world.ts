import type { Message } from '../../model';
import { sampleId, sampleMessage } from '../../testing';
import { gatherChanges, type MessageRecord } from '../gather-changes';
import { makeTicks } from '../make-ticks';
import { endTurn, freshPace, takeTurn, type RoomPace } from '../pace';
import type { Snapshot } from '../ticked-list';
import { emptyBatch, type Tick } from '../tick';
import { serialiseTick } from '../tick-wire';

/** Where the function that makes ticks is killed; its batch is then told again. */
export type Death = 'taken' | 'stored' | 'published' | 'ended' | null;

export const timing = { interval: 1_000, longestTurn: 5_000 };

/** A room's table with its stream, and the function that makes ticks of it. Whoever listens gets them as text. */
export class TickWorld {
  readonly table = new Map<string, Message>();
  readonly stream: MessageRecord[] = [];
  readonly published: Tick[] = [];
  now = 1_000_000;
  #position = 0;
  #invocations = 0;
  #pace: RoomPace = freshPace;
  #ticks: Tick[] = [];
  readonly #limit: number;
  readonly #publish: (body: string) => void;
  readonly #keptTicks: number;

  constructor(limit: number, keptTicks: number, publish: (body: string) => void) {
    this.#limit = limit;
    this.#keptTicks = keptTicks;
    this.#publish = publish;
  }

  post(changes: Partial<Message>): Message {
    const message = sampleMessage(this.table.size + 1, {
      messageId: sampleId(this.table.size + 1),
      ...changes,
    });
    this.#write(null, message);
    return message;
  }

  /** Changes one of the messages there are, if there is one. */
  change(index: number, changes: Partial<Message>): void {
    const all = [...this.table.values()];
    const before = all[index % Math.max(1, all.length)];
    if (before === undefined) return;
    this.#write(before, Object.freeze({ ...before, ...changes }));
  }

  /** The stream is told again from an earlier record on. */
  goBack(records: number): void {
    this.#position = Math.max(0, this.#position - records);
  }

  get hasUntold(): boolean {
    return this.#position < this.stream.length;
  }

  /** One invocation of the function with at most so many records. */
  invoke(most: number, death: Death): void {
    const records = this.stream.slice(this.#position, this.#position + most);
    if (records.length === 0) return;
    this.#invocations += 1;
    let turn = takeTurn(this.#pace, this.now, `call ${this.#invocations}`, timing);
    for (; turn.kind === 'wait'; turn = takeTurn(this.#pace, this.now, `call ${this.#invocations}`, timing))
      this.now = turn.until;
    this.#pace = turn.pace;
    if (death === 'taken') return;
    const ticks = makeTicks(
      { ...emptyBatch, ...gatherChanges(records) },
      {
        roomId: 'room',
        now: this.now,
        lastId: turn.pace.lastId,
        limit: this.#limit,
        pinnedMessageId: null,
        shownBefore: new Set(turn.pace.shown),
      },
    );
    this.#ticks = [...this.#ticks, ...ticks].slice(-this.#keptTicks);
    if (death === 'stored') return;
    for (const tick of ticks) {
      this.published.push(tick);
      this.#publish(serialiseTick(tick));
    }
    if (death === 'published') return;
    this.#pace = endTurn(turn.pace, ticks);
    if (death !== 'ended') this.#position += records.length;
  }

  snapshot(): Snapshot {
    const newest = this.page(null, 5);
    return { ticks: this.#ticks, posts: newest, reachesStart: newest.length === this.table.size };
  }

  page(before: string | null, limit: number): readonly Message[] {
    const ids = [...this.table.keys()].filter((id) => before === null || id < before);
    return this.#read(ids.slice(-limit));
  }

  range(from: string, to: string): readonly Message[] {
    return this.#read([...this.table.keys()].filter((id) => id >= from && id <= to));
  }

  #read(ids: readonly string[]): readonly Message[] {
    return ids.flatMap((id) => this.table.get(id) ?? []);
  }

  #write(before: Message | null, after: Message): void {
    this.table.set(after.messageId, after);
    this.stream.push({ before, after });
  }
}
