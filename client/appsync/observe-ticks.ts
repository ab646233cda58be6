import type { Cancel, TickObserver } from '../../chat/ports';
import { parseTick } from '../../chat/ticks';
import type { DataClient } from './data-client';
import { noteDropped } from './dropped-rows';
import { startObservation } from './observation';
import { asRow, readText } from './read-row';
import { listenForAcks } from './subscription-acks';

/** The ticks of a room in broadcast delivery, as they come. */
export function observeTicks(client: DataClient, roomId: string, observer: TickObserver): Cancel {
  return startObservation('follow this room', observer.failed, (parts) => {
    parts.add(
      listenForAcks(
        ({ field, arguments: given }) => field === 'onTick' && given['roomId'] === roomId,
        observer.acked,
      ),
    );
    const subscription = client.subscriptions.onTick({ roomId }).subscribe({
      next: (value) => {
        const body = readText(asRow(value) ?? {}, 'body');
        const tick = body === null ? null : parseTick(roomId, body);
        if (tick !== null) {
          observer.received(tick);
          return;
        }
        noteDropped('a tick');
        observer.unreadable();
      },
      error: (error: unknown) => parts.fail(error),
    });
    parts.add(() => subscription.unsubscribe());
  });
}
