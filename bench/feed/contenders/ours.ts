import { RoomList } from '../../../chat/room-session';
import type { Contender } from '../contender';

interface Measured {
  readonly name: string;
  /** Somebody who has scrolled up: nothing goes, up to 10,000. Else the newest 500 are held. */
  readonly isReading: boolean;
  /** The lines that React draws, with what each one quotes; else the messages in order, as the others give them. */
  readonly isWithLines: boolean;
}

/** What the room's page does with what the feed brings. */
function ours({ name, isReading, isWithLines }: Measured): Contender {
  return {
    name,
    incoming: 2000,
    repeats: 8,
    hold: (messages) => {
      const gathered = new RoomList();
      gathered.tell({ kind: 'window', posts: [], reachesStart: true });
      if (isReading) gathered.tell({ kind: 'left' });
      gathered.tell({ kind: 'received', posts: messages });
      const newestOfLines = (): string | undefined => {
        const last = gathered.linesWith([]).at(-1);
        return last?.state === 'sent' ? last.message.messageId : undefined;
      };
      const newestOfPosts = () => gathered.posts.posts.inOrder.at(-1)?.messageId;
      const show = isWithLines ? newestOfLines : newestOfPosts;
      show();
      return Promise.resolve({
        hear: (message) => void gathered.tell({ kind: 'received', posts: [message] }),
        show,
        count: () => gathered.posts.posts.size,
      });
    },
  };
}

export const oursFollowing = ours({ name: 'ours, at the end', isReading: false, isWithLines: true });
export const oursReading = ours({ name: 'ours, scrolled up', isReading: true, isWithLines: true });
export const oursFollowingUndrawn = ours({
  name: 'at the end, no lines',
  isReading: false,
  isWithLines: false,
});
export const oursReadingUndrawn = ours({
  name: 'scrolled up, no lines',
  isReading: true,
  isWithLines: false,
});
