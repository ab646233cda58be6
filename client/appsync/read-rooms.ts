import type { Outcome, Room, RoomStatus } from '../../chat/model';
import type { ListPage } from '../../chat/ports';
import type { DataClient } from './data-client';
import { keepParsed } from './dropped-rows';
import { isPublicRoom, parseRoom } from './parse-room';
import { asRows } from './read-row';
import { request } from './request';

const action = 'list the rooms';

export async function readRooms(client: DataClient): Promise<Outcome<readonly Room[]>> {
  const outcome = await request(client, action, () => client.models.Room.list());
  return outcome.ok ? { ok: true, value: parsePublicRooms(asRows(outcome.value.data)) } : outcome;
}

export async function readRoomsOf(
  client: DataClient,
  status: RoomStatus,
  pageToken: string | null,
): Promise<Outcome<ListPage<Room>>> {
  const outcome = await request(client, action, () =>
    client.models.Room.list({ filter: { status: { eq: status } }, nextToken: pageToken }),
  );
  if (!outcome.ok) return outcome;
  const { data, nextToken = null } = outcome.value;
  return { ok: true, value: { items: parsePublicRooms(asRows(data)), nextToken } };
}

export function parsePublicRooms(rows: readonly unknown[]): readonly Room[] {
  return keepParsed('a room', rows.filter(isPublicRoom), parseRoom);
}
