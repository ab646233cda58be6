import type { Room } from '../../chat/model';
import type { SendPause } from '../../chat/ports';
import type { PageStrings } from '../strings';
import { formatMoment } from '../time';

interface Writer {
  readonly isBanned: boolean;
  readonly isModerator: boolean;
  readonly pause: SendPause | null;
}

/** Why one can't write in a room now; null when one can. Moderators also write before the event and when nobody else may. */
export function closedReason(
  room: Room,
  { isBanned, isModerator, pause }: Writer,
  strings: PageStrings,
): string | null {
  if (isBanned) return strings.composer.banned;
  if (room.status === 'CLOSED' || (room.status === 'SCHEDULED' && !isModerator))
    return strings.composer.closedReason[room.status];
  if (isModerator) return null;
  if (room.isReadOnly) return strings.composer.readOnly;
  if (pause?.reason !== 'MUTED') return null;
  const until = new Date(pause.until).toISOString();
  return strings.composer.mutedUntil(formatMoment(until, Date.now(), { locale: strings.locale }));
}
