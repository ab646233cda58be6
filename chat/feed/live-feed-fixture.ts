import { messageKind } from '../message-list';
import type { Message } from '../model';
import type { ConnectionState } from '../ports';
import { heldStretches, makePostList, reducePostList, type PostList } from '../post-list';
import { createSignal, createValueStore } from '../store';
import { FakeClock, FakeSource, noChance, sampleMessages } from '../testing';
import { LiveFeed, Revival } from './index';

/** A feed that follows ten messages, with the list that it fills and everything around it. */
export class FeedStage {
  static readonly idOf = ({ messageId }: Message): string => messageId;

  readonly clock = new FakeClock();
  readonly source = new FakeSource(FeedStage.idOf, sampleMessages(100, 10));
  readonly connection = createValueStore<ConnectionState>('live');
  readonly returns = createSignal();
  readonly feed: LiveFeed<Message>;
  list: PostList<Message> = makePostList<Message>();

  private constructor() {
    const { clock, source, connection, returns } = this;
    const { idOf } = FeedStage;
    this.feed = new LiveFeed(
      { idOf, observe: source.observe, read: source.read, held: () => heldStretches(this.list) },
      { connection, revival: new Revival(connection, clock, noChance, returns), clock, chance: noChance },
      {
        posts: (event) => (this.list = reducePostList(this.list, event, messageKind)),
        changed: () => undefined,
      },
    );
  }

  /** Everything is confirmed, and nothing is due any more. */
  static async open(): Promise<FeedStage> {
    const stage = new FeedStage();
    const { clock, feed, source } = stage;
    feed.start();
    source.observer.window(source.window());
    source.observer.acked();
    await clock.pass(6_000);
    return stage;
  }

  /** What the list holds says. */
  get held(): readonly (string | undefined)[] {
    const { posts } = this.list;
    return posts.ids.map((id) => posts.get(id)?.content);
  }
}
