import { snapshotBounds } from '../../amplify/broadcast/settings';

/**
 * What things cost in units of DynamoDB: a write for each KB, a consistent read for each 4 KB
 * (docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html). Counted with the local meter;
 * `npm run bench -- event` holds its readings to them.
 */
export const units = {
  message: { read: 3, write: 3 },
  answer: { read: 4, write: 5 },
  /** One person's reaction on a message; two of the writes change the message. */
  reaction: { read: 2, write: 6, writesOfMessage: 2 },
  /** A beat, or a report of floating reactions. */
  signal: { read: 2, write: 2 },
  /** A beat that is answered with how many are here, at most: up to 61 small rows are read for it. */
  askingBeat: { read: 5, write: 2 },
  /** Of the function that makes ticks, beside making the snapshot ready. */
  call: { read: 5, write: 6 },
  /** Of the same where there is nothing to tell. */
  idleCall: { read: 1, write: 0 },
} as const;

/** A snapshot at most: beside its ticks and its page the room, what is pinned, and names. */
export const snapshotBytes = snapshotBounds.ticks + snapshotBounds.messages + 8_000;

/** Of one read of it. */
export const snapshotUnits = Math.ceil(snapshotBytes / 4_096);

/** Fifty messages of a line each, and what is kept of them with the ticks and the room. */
const livelyPage = 18_000;
export const livelySnapshot = snapshotBounds.ticks + snapshotBounds.messages;

/** Of making a snapshot ready in a lively room: reads of the room, the page and the row of before; and the row. */
export const preparing = {
  read: 1 + Math.ceil(livelyPage / 4_096) + Math.ceil(livelySnapshot / 4_096),
  write: Math.ceil(livelySnapshot / 1_024),
};
