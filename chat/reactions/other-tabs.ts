import type { Account, Cancel, OwnReaction, Pages } from '../ports';

interface TabEdges {
  readonly account: Account;
  readonly pages: Pick<Pages, 'tell' | 'hear'>;
}

/** A reaction that the server took, as one tab tells the others of the same person. */
interface TakenReaction extends OwnReaction {
  readonly userId: string;
  readonly roomId: string;
  readonly isOn: boolean;
}

const topic = 'reactions';

/** The tabs of one person in one browser show the same reactions as their own, without asking the server. */
export class OtherTabs {
  readonly #roomId: string;
  readonly #edges: TabEdges;
  readonly #leave: Cancel;

  constructor(roomId: string, edges: TabEdges, taken: (reaction: OwnReaction, isOn: boolean) => void) {
    this.#roomId = roomId;
    this.#edges = edges;
    this.#leave = edges.pages.hear(topic, (news) => {
      if (!isTakenReaction(news) || news.roomId !== roomId || news.userId !== this.#userId) return;
      taken({ messageId: news.messageId, emoji: news.emoji }, news.isOn);
    });
  }

  tell({ messageId, emoji }: OwnReaction, isOn: boolean): void {
    const userId = this.#userId;
    if (userId === null) return;
    const taken: TakenReaction = { userId, roomId: this.#roomId, messageId, emoji, isOn };
    this.#edges.pages.tell(topic, taken);
  }

  close(): void {
    this.#leave();
  }

  get #userId(): string | null {
    const account = this.#edges.account.getSnapshot();
    return account.kind === 'signed-in' ? account.userId : null;
  }
}

function isTakenReaction(news: unknown): news is TakenReaction {
  if (typeof news !== 'object' || news === null) return false;
  const { userId, roomId, messageId, emoji, isOn } = news as Readonly<Record<string, unknown>>;
  return (
    [userId, roomId, messageId, emoji].every((part) => typeof part === 'string') && typeof isOn === 'boolean'
  );
}
