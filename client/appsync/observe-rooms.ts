import type { Cancel, RoomsObserver } from '../../chat/ports';
import type { DataClient } from './data-client';
import { hearParsed } from './dropped-rows';
import { startObservation } from './observation';
import { observeChanges } from './observe-changes';
import { isPublicRoom, parseRoom } from './parse-room';
import { parsePublicRooms } from './read-rooms';
import { listenForAcks } from './subscription-acks';

/** The public rooms. Without a filter the server answers with those that start last. */
export function observeRooms(client: DataClient, observer: RoomsObserver): Cancel {
  return startObservation('list the rooms', observer.failed, (parts) => {
    parts.add(
      listenForAcks(
        ({ field, filter }) => (field === 'onCreateRoom' || field === 'onUpdateRoom') && !('id' in filter),
        observer.acked,
      ),
    );
    parts.add(
      observeChanges(client.models.Room.observeQuery({ filter: { visibility: { eq: 'PUBLIC' } } }), {
        window: (rows) => observer.window(parsePublicRooms(rows)),
        changed: (rows) =>
          hearParsed('a room', rows.filter(isPublicRoom), parseRoom, observer.received, observer.missed),
        unchanged: observer.missed,
        failed: (error) => parts.fail(error),
      }),
    );
  });
}
