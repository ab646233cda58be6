import { RoomList } from '../../../chat/room-session';
import type { Contender } from '../contender';

/** What the room's page does from the feed to the lines that React draws. */
function ours(name: string, isReading: boolean): Contender {
  return {
    name,
    incoming: 2000,
    hold: (messages) => {
      const gathered = new RoomList();
      gathered.tell({ kind: 'window', posts: [], reachesStart: true });
      if (isReading) gathered.tell({ kind: 'left' });
      gathered.tell({ kind: 'received', posts: messages });
      const show = () => gathered.linesWith([]);
      show();
      return Promise.resolve({
        hear: (message) => void gathered.tell({ kind: 'received', posts: [message] }),
        show: () => {
          const last = show().at(-1);
          return last?.state === 'sent' ? last.message.messageId : undefined;
        },
        count: () => show().length,
      });
    },
  };
}

/** A reader at the end: the newest 500 are held. */
export const oursFollowing = ours('ours, at the end', false);

/** A reader who has scrolled up: nothing goes, up to 10,000. */
export const oursReading = ours('ours, scrolled up', true);
