import type { AnswerDraft, MessageDraft, Transport } from '../../chat/ports';
import { changeAnswer, changeMessage } from './change-post';
import type { DataClient } from './data-client';
import { createLateModeratorTransport } from './late-moderator-transport';
import { observeRoom } from './observe-room';
import { observeRooms } from './observe-rooms';
import { observeThread } from './observe-thread';
import { observeTicks } from './observe-ticks';
import { parseAnswer, parseMessage } from './parse-post';
import { parseMembership, parseRoom } from './parse-room';
import { parseSnapshot } from './parse-snapshot';
import { react, readOwnReactions } from './react';
import { readAnswers, readMessages } from './read-pages';
import { readRooms, readRoomsOf } from './read-rooms';
import { reportMessage } from './report-message';
import { requestOne, requestOneOrNone } from './request';
import { createCrowdTransport } from './signal-crowd';

/** The server chooses ids; the generated input still requires one, and this is the only one it accepts. */
const chosenByServer = 'new';

/** The core's transport over AppSync, by the typed Amplify client. */
export function createTransport(client: DataClient): Transport {
  const { models, mutations } = client;
  return {
    observeRooms: (observer) => observeRooms(client, observer),
    readRooms: () => readRooms(client),
    readRoomsOf: (status, pageToken) => readRoomsOf(client, status, pageToken),
    readRoom: (id) => requestOneOrNone(client, 'open this room', () => models.Room.get({ id }), parseRoom),
    join: (roomId, displayName) =>
      requestOne(
        client,
        'join this room',
        () => mutations.joinRoom({ roomId, displayName }),
        parseMembership,
      ),

    observeTicks: (roomId, observer) => observeTicks(client, roomId, observer),
    readSnapshot: (roomId) =>
      requestOne(client, 'open this room', () => client.queries.roomSnapshot({ roomId }), parseSnapshot),
    observeRoom: (roomId, observer) => observeRoom(client, roomId, observer),
    readMessages: (roomId, range) => readMessages(client, roomId, range),
    readMessage: (roomId, messageId) =>
      requestOneOrNone(
        client,
        'read this message',
        () => models.Message.get({ roomId, messageId }),
        parseMessage,
      ),
    postMessage: (draft) => postMessage(client, draft),

    changeMessage: (roomId, messageId, change) => changeMessage(client, roomId, messageId, change),
    changeAnswer: (roomId, messageId, threadId, change) =>
      changeAnswer(client, roomId, messageId, threadId, change),
    reportMessage: (roomId, messageId, text) => reportMessage(client, roomId, messageId, text),
    react: (roomId, reaction, isOn) => react(client, roomId, reaction, isOn),
    readOwnReactions: (roomId, from, to) => readOwnReactions(client, roomId, from, to),
    ...createLateModeratorTransport(async () =>
      (await import('./moderate')).createModeratorTransport(client),
    ),
    ...createCrowdTransport(client),

    observeThread: (roomId, messageId, observer) => observeThread(client, roomId, messageId, observer),
    readAnswers: (roomId, messageId, range) => readAnswers(client, roomId, messageId, range),
    postAnswer: (draft) => postAnswer(client, draft),
  };
}

function postMessage(client: DataClient, { roomId, content, nonce, repliedId }: MessageDraft) {
  const input = { roomId, messageId: chosenByServer, content, nonce };
  return requestOne(
    client,
    'send this message',
    () => client.models.Message.create(repliedId === null ? input : { ...input, repliedId }),
    parseMessage,
  );
}

function postAnswer(client: DataClient, { roomId, messageId, content, nonce }: AnswerDraft) {
  return requestOne(
    client,
    'send this answer',
    () => client.models.Thread.create({ roomId, messageId, threadId: chosenByServer, content, nonce }),
    parseAnswer,
  );
}
