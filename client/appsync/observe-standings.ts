import type { Cancel, StandingObserver } from '../../chat/ports';
import type { DataClient } from './data-client';
import { noteDropped } from './dropped-rows';
import { startObservation } from './observation';
import { parseStanding } from './parse-moderation';
import { listenForAcks } from './subscription-acks';

/** The measures that moderators take in a room, as they are taken. */
export function observeStandings(client: DataClient, roomId: string, observer: StandingObserver): Cancel {
  return startObservation('follow the measures', observer.failed, (parts) => {
    parts.add(
      listenForAcks(
        ({ field, arguments: given }) => field === 'onStanding' && given['roomId'] === roomId,
        observer.acked,
      ),
    );
    const subscription = client.subscriptions.onStanding({ roomId }).subscribe({
      next: (row) => {
        const standing = parseStanding(row);
        if (standing !== null) {
          observer.received(standing);
          return;
        }
        noteDropped('a measure');
        observer.missed();
      },
      error: (error: unknown) => parts.fail(error),
    });
    parts.add(() => subscription.unsubscribe());
  });
}
