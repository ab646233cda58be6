import { postMessage, unwrap, type RoomfulClient } from '../../scripts/real-client';
import { ann, mona } from '../deployment';
import { answerOf } from './raw-answer';
import type { Part, Subject, Thing } from './subject';

const fields: ('id' | 'title')[] = ['id', 'title'];
/** The lobby holds the rooms that start last: the suite's are always among them. */
const firstStart = Date.parse('2090-01-01T00:00:00.000Z') - Date.parse('2026-01-01T00:00:00.000Z');

/** The reader is no moderator: of the rooms that one doesn't know the ids of, one listens to the public ones. */
const publicOnly = <Filter extends object>(filter: Filter) =>
  ({ ...filter, visibility: { eq: 'PUBLIC' } }) as const;

/** Rooms as things and messages as their parts. */
export function makeChatSubject(client: RoomfulClient): Subject {
  const { Room, Message } = client.models;
  return {
    backend: 'chat',
    modelName: 'Room',
    writer: mona,
    reader: ann,
    deletes: false,
    create: (thing: Thing) =>
      Room.create({
        ...thing,
        status: 'LIVE',
        visibility: 'PUBLIC',
        startsAt: new Date(Date.now() + firstStart).toISOString(),
      }),
    get: (id) => Room.get({ id }),
    getTitle: (id) => Room.get({ id }, { selectionSet: ['title'] }),
    update: (thing) => Room.update(thing),
    delete: (id) => Room.delete({ id }),
    list: (filter) => Room.list({ filter, limit: 100, selectionSet: fields }),
    observe: (filter) => Room.observeQuery({ filter: publicOnly(filter), selectionSet: fields }),
    on: (event, filter) => {
      switch (event) {
        case 'create':
          return Room.onCreate({ filter: publicOnly(filter) });
        case 'update':
          return Room.onUpdate({ filter: publicOnly(filter) });
        case 'delete':
          return Room.onDelete({ filter: publicOnly(filter) });
      }
    },
    async makeParts(roomId, count) {
      unwrap(await client.mutations.joinRoom({ roomId, displayName: 'Mona' }), 'join');
      const parts: Part[] = [];
      for (let index = 0; index < count; index += 1)
        parts.push({ place: await postMessage(client, roomId, `part ${index}`) });
      return parts;
    },
    async listParts({ thing, direction, limit, nextToken = null }) {
      const page = await Message.list({ roomId: thing, sortDirection: direction, limit, nextToken });
      return { ...page, data: page.data.map(({ messageId }) => ({ place: messageId })) };
    },
    graphql: (query, variables) => answerOf(client.graphql({ query, variables })),
  };
}
