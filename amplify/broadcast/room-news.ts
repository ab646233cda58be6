import type { DynamoDBRecord } from 'aws-lambda';
import type { MessageRecord } from '../../chat/ticks';
import { parseMessageImage } from './parse-message-image';
import { parseRoomImage } from './parse-room-image';
import { textOf, type Image } from './stream-image';

/** What a batch of a stream has of one room. */
export interface RoomNews {
  readonly roomId: string;
  /** Where the batch begins again if the room can't be told. The same when it is given again, so it names the holder. */
  readonly firstSequence: string;
  readonly messages: readonly MessageRecord[];
  /** The room has been out of broadcast delivery: what happened then was not told, so its chain begins anew. */
  readonly leftBroadcast: boolean;
}

/** @param onUnreadable told of rows that are skipped, since no retry would make them readable */
export function readRoomNews(
  records: readonly DynamoDBRecord[],
  onUnreadable: (sequence: string) => void,
): readonly RoomNews[] {
  const news = new Map<string, GatheredNews>();
  for (const { dynamodb, eventSourceARN } of records) {
    const after = dynamodb?.NewImage;
    // Rows of these tables are never deleted; a record without a new image has nothing to tell.
    if (!after) continue;
    const sequence = dynamodb.SequenceNumber ?? '';
    const change = readChange(dynamodb.OldImage ?? null, after);
    if (change === null) {
      onUnreadable(`${eventSourceARN ?? ''} ${sequence}`);
      continue;
    }
    const known = news.get(change.roomId);
    if (known === undefined)
      news.set(change.roomId, { ...change, firstSequence: sequence, messages: [...change.messages] });
    else {
      known.messages.push(...change.messages);
      known.leftBroadcast ||= change.leftBroadcast;
    }
  }
  return [...news.values()];
}

interface GatheredNews extends RoomNews {
  readonly messages: MessageRecord[];
  leftBroadcast: boolean;
}

type Change = Omit<RoomNews, 'firstSequence'>;

function readChange(before: Image | null, after: Image): Change | null {
  const model = textOf(after, '__typename');
  if (model === 'Room') return readRoomChange(before, after);
  if (model === 'CrowdSecond') return nothingNewIn(textOf(after, 'roomId'));
  const message = parseMessageImage(after);
  if (message === null) return null;
  const record = { before: before && parseMessageImage(before), after: message };
  return { roomId: message.roomId, messages: [record], leftBroadcast: false };
}

/** Says only that the crowd did something; what, is read when it is the room's turn. */
function nothingNewIn(roomId: string | null): Change | null {
  return roomId === null ? null : { roomId, messages: [], leftBroadcast: false };
}

function readRoomChange(before: Image | null, after: Image): Change | null {
  const roomId = textOf(after, 'id');
  if (roomId === null) return null;
  const was = before !== null && parseRoomImage(before).delivery === 'BROADCAST';
  return { roomId, messages: [], leftBroadcast: was && parseRoomImage(after).delivery !== 'BROADCAST' };
}
