import type { Room, RoomChange } from '../../chat/model';
import { plannedAudience } from './audience-plan';
import { nextHour, toLocalTime } from './local-time';
import type { PlannedRoom, RoomFields } from './parse-room-form';

/** What the form of an event that nobody has planned yet begins with. */
export const fieldsOfNewRoom = (now: number): RoomFields => ({
  title: '',
  description: '',
  startsAt: toLocalTime(nextHour(now)),
  visibility: 'PUBLIC',
  expectedAudience: plannedAudience(null),
  slowModeSeconds: 0,
  streamUrl: '',
});

/** A room as its form shows it. */
export const fieldsOfRoom = (room: Room): RoomFields => ({
  title: room.title,
  description: room.description ?? '',
  startsAt: toLocalTime(room.startsAt),
  visibility: room.visibility,
  expectedAudience: plannedAudience(room),
  slowModeSeconds: room.slowModeSeconds,
  streamUrl: room.streamUrl ?? '',
});

/** Of a plan that was made from the form, what these of its fields say. */
export function changeOfPlan(plan: PlannedRoom, fields: readonly (keyof RoomFields)[]): RoomChange {
  const { delivery, expectedAudience, ...rest } = plan;
  const chosen = Object.fromEntries(
    Object.entries(rest).filter(([field]) => fields.some((name) => name === field)),
  );
  return { ...chosen, ...(fields.includes('expectedAudience') ? { delivery, expectedAudience } : {}) };
}
