import type { Room } from '../../chat/model';
import type { PageStrings } from '../strings';
import { formatDay, formatRelative, recentDay, withClock, type Place } from '../time';
import { assertNever } from '../ui';

type Described = Pick<Room, 'status' | 'startsAt'>;

/** When an event is, as its card says it. */
export function describeWhen({ status, startsAt }: Described, now: number, strings: PageStrings): string {
  const place: Place = { locale: strings.locale };
  const recent = recentDay(startsAt, now, place);
  const day =
    recent === 0 ? strings.app.today : recent === 1 ? strings.app.yesterday : formatDay(startsAt, now, place);
  const date = withClock(day, startsAt, place);
  const relative = formatRelative(startsAt, now, place);
  switch (status) {
    case 'LIVE':
      // Doors open early.
      return Date.parse(startsAt) > now
        ? strings.lobby.startsLive(relative)
        : strings.lobby.started(relative);
    case 'SCHEDULED':
      return strings.lobby.starts(date, relative);
    case 'CLOSED':
      return strings.lobby.held(date);
    default:
      return assertNever(status);
  }
}
