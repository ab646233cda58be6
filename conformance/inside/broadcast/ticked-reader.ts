import type { Message } from '../../../chat/model';
import {
  makeTickedList,
  noSigns,
  parseTick,
  reduceSigns,
  reduceTickedList,
  type RoomSigns,
  type SkippedStretch,
  type Tick,
  type TickedList,
} from '../../../chat/ticks';
import { parseMessage } from '../../../client/appsync/parse-post';
import type { RoomfulClient } from '../../../scripts/real-client';
import { acknowledged } from '../../listening';

/** Somebody in a room in broadcast delivery, who hears ticks through the real client and reads what they missed. */
export class TickedReader {
  state: TickedList = makeTickedList();
  signs: RoomSigns = noSigns;
  readonly heard: Tick[] = [];
  /** Ticks that came while this was true did not reach the person. */
  isDeaf = false;
  #changed: () => void = () => undefined;
  #stop: () => void = () => undefined;

  constructor(
    private readonly client: RoomfulClient,
    private readonly roomId: string,
  ) {}

  async listen(): Promise<void> {
    const acks = acknowledged(1);
    const subscription = this.client.subscriptions.onTick({ roomId: this.roomId }).subscribe({
      next: ({ body }) => this.#hear(body),
    });
    this.#stop = () => subscription.unsubscribe();
    await acks;
  }

  stop(): void {
    this.#stop();
  }

  async read(): Promise<void> {
    const { data, errors } = await this.client.queries.roomSnapshot({ roomId: this.roomId });
    if (!data) throw new Error(`unable to read the snapshot; ${errors?.[0]?.message ?? 'no answer'}`);
    const ticks = data.ticks.map((body) => this.#parse(body));
    const posts = data.messages.map(parseRow);
    const snapshot = { ticks, posts, reachesStart: data.reachesStart };
    this.state = reduceTickedList(this.state, { kind: 'snapshot', snapshot });
    this.signs = ticks.reduce(reduceSigns, this.signs);
  }

  /** Waits for ticks, and reads again while some are missing, until it holds. The test's own timeout is the limit. */
  async until(holds: () => boolean): Promise<void> {
    for (;;) {
      if (this.state.missingUpTo !== null && !this.isDeaf) await this.read();
      if (holds()) return;
      await new Promise<void>((resolve) => (this.#changed = resolve));
    }
  }

  /** So many messages are held, or counted as skipped. */
  get known(): number {
    const { messages, skipped } = this.state;
    return messages.list.posts.size + skipped.reduce((sum, { count }) => sum + count, 0);
  }

  /** Reads every skipped stretch and all of history, as one does who scrolls up to the start. */
  async readEverything(): Promise<void> {
    const rows = await this.#list();
    for (const stretch of this.state.skipped) this.#readStretch(stretch, rows);
    const before = this.state.messages.list.posts.oldestId;
    if (before === undefined || !this.state.messages.list.hasOlder) return;
    const posts = rows.filter(({ messageId }) => messageId < before);
    this.state = reduceTickedList(this.state, { kind: 'older', posts, before, reachesStart: true });
  }

  /** What the person sees, and what the table has. */
  async compare(): Promise<{ readonly shown: readonly Message[]; readonly stored: readonly Message[] }> {
    const shown = this.state.messages.list.posts.inOrder;
    return { shown, stored: await this.#list() };
  }

  #readStretch(stretch: SkippedStretch, rows: readonly Message[]): void {
    const posts = rows.filter(({ messageId }) => messageId >= stretch.from && messageId <= stretch.to);
    this.state = reduceTickedList(this.state, { kind: 'stretch', stretch, posts });
  }

  #hear(body: string): void {
    if (this.isDeaf) return;
    const tick = this.#parse(body);
    this.heard.push(tick);
    this.state = reduceTickedList(this.state, { kind: 'tick', tick });
    this.signs = reduceSigns(this.signs, tick);
    this.#changed();
  }

  #parse(body: string): Tick {
    const tick = parseTick(this.roomId, body);
    if (tick === null) throw new Error(`unable to read the tick ${body}`);
    return tick;
  }

  async #list(): Promise<Message[]> {
    const rows: Message[] = [];
    let nextToken: string | null | undefined = null;
    do {
      const page: Page = await this.client.models.Message.list({
        roomId: this.roomId,
        limit: 100,
        nextToken,
      });
      rows.push(...page.data.map(parseRow));
      nextToken = page.nextToken;
    } while (nextToken);
    return rows;
  }
}

interface Page {
  readonly data: readonly unknown[];
  readonly nextToken?: string | null | undefined;
}

function parseRow(row: unknown): Message {
  const message = parseMessage(row);
  if (message === null) throw new Error(`unable to read the message ${JSON.stringify(row)}`);
  return message;
}
