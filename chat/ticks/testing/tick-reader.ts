import { parseTick } from '../parse-tick';
import { reduceTickedList } from '../reduce-ticked-list';
import { makeTickedList, type Snapshot, type TickedListEvent } from '../ticked-list';
import type { TickWorld } from './tick-world';

/** Somebody in the room, whom ticks may fail to reach. */
export class TickReader {
  state = makeTickedList();
  isDeaf = false;

  hear(body: string): void {
    if (this.isDeaf) return;
    const tick = parseTick('room', body);
    if (tick === null) throw new Error(`unable to read ${body}`);
    this.#reduce({ kind: 'tick', tick });
  }

  see(snapshot: Snapshot): void {
    this.#reduce({ kind: 'snapshot', snapshot });
  }

  readOlder(world: TickWorld): void {
    const { posts: held, hasOlder } = this.state.messages.list;
    const before = held.oldestId;
    if (!hasOlder || before === undefined) return;
    const posts = world.page(before, 5);
    this.#reduce({ kind: 'older', posts, before, reachesStart: posts.length < 5 });
  }

  readSkipped(world: TickWorld): void {
    const [stretch] = this.state.skipped;
    if (stretch === undefined) return;
    this.#reduce({ kind: 'stretch', stretch, posts: world.range(stretch.from, stretch.to) });
  }

  /** Whether the person could get to see this message. */
  canReach(messageId: string): boolean {
    const { posts, hasOlder } = this.state.messages.list;
    if (posts.has(messageId)) return true;
    const isSkipped = this.state.skipped.some(({ from, to }) => from <= messageId && messageId <= to);
    return isSkipped || (hasOlder && messageId < (posts.oldestId ?? ''));
  }

  #reduce(event: TickedListEvent): void {
    this.state = reduceTickedList(this.state, event);
  }
}
