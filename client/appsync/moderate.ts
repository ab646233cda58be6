import type { Measure, Outcome, RoomChange, Standing } from '../../chat/model';
import type { ModeratorTransport } from '../../chat/ports';
import type { DataClient } from './data-client';
import { observeStandings } from './observe-standings';
import { parseAuditEntry, parseParticipant, parseStanding } from './parse-moderation';
import { parseRoom } from './parse-room';
import { readPage } from './read-page';
import { orTryAgain, request, requestOne, requestOneOrNone } from './request';
import { createReviewTransport } from './review';

/** Rows in a page of participants, and of the log. */
const pageSize = 50;

/** What moderators do, over AppSync. */
export function createModeratorTransport(client: DataClient): ModeratorTransport {
  const { models } = client;
  return {
    createRoom: (id, draft) =>
      requestOne(client, 'create this room', () => models.Room.create({ id, ...draft }), parseRoom),
    changeRoom: (id, change) =>
      orTryAgain(
        'change this room',
        requestOne(
          client,
          'change this room',
          () => models.Room.update({ id, ...inputOf(change) }),
          parseRoom,
        ),
      ),
    takeMeasure: (roomId, userId, measure) => takeMeasure(client, roomId, userId, measure),
    observeStandings: (roomId, observer) => observeStandings(client, roomId, observer),
    readParticipant: (roomId, userId) =>
      requestOneOrNone(
        client,
        'read this participant',
        () => models.Participant.get({ roomId, userId }),
        parseParticipant,
      ),
    readParticipants: async (roomId, nextToken) => {
      const outcome = await request(client, 'list the participants', () =>
        models.Participant.list({ roomId, limit: pageSize, nextToken }),
      );
      return outcome.ok ? readPage(outcome.value, parseParticipant) : outcome;
    },
    ...createReviewTransport(client),
    readAuditEntries: async (roomId, nextToken) => {
      const outcome = await request(client, 'read the log', () =>
        models.AuditEntry.list({ roomId, sortDirection: 'DESC', limit: pageSize, nextToken }),
      );
      return outcome.ok ? readPage(outcome.value, parseAuditEntry) : outcome;
    },
  };
}

/**
 * Amplify takes null in an update for the deletion of the field, which nobody may (`Unauthorized on [field]`): what is
 * cleared is sent empty, and read as none.
 */
export function inputOf({ isReadOnly, ...rest }: RoomChange) {
  const { description, pinnedMessageId, announcement, streamUrl } = rest;
  return {
    ...rest,
    ...(isReadOnly === undefined ? {} : { readOnly: isReadOnly }),
    ...(description === null ? { description: '' } : {}),
    ...(pinnedMessageId === null ? { pinnedMessageId: '' } : {}),
    ...(announcement === null ? { announcement: '' } : {}),
    ...(streamUrl === null ? { streamUrl: '' } : {}),
  };
}

function takeMeasure(
  client: DataClient,
  roomId: string,
  userId: string,
  measure: Measure,
): Promise<Outcome<Standing>> {
  const { kind } = measure;
  const seconds = kind === 'MUTE' ? { seconds: measure.seconds } : {};
  return requestOne(
    client,
    'do this',
    () => client.mutations.moderateParticipant({ roomId, userId, measure: kind, ...seconds }),
    parseStanding,
  );
}
