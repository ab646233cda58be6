import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { moderationOf } from '../../../chat/moderation';
import { unwrap } from '../../../scripts/real-client';
import type { Testbed } from '../testbed';
import type { Action } from './action';
import type { Participant } from './people';
import { perform } from './perform';
import { Reader } from './reader';
import { seenBy } from './seen';
import { blockedWord, restore } from './take-part';
import { reactionsOf, readStored, stateOf, type Row, type StoredRoom } from './stored';

/** Plays the actions in a room of their own, everybody at once, and holds that in the end all see what is stored. */
export async function play(
  testbed: Testbed,
  people: readonly Participant[],
  actions: readonly Action[],
): Promise<void> {
  const readers = await openRoom(people);
  try {
    await together(readers, (_reader, index) => actInTurn(readers, actions, index));
    await comeToRest(testbed, readers);
    await agree(testbed, readers);
  } finally {
    for (const reader of readers) {
      restore(reader);
      reader.close();
    }
  }
}

const together = (readers: readonly Reader[], run: (reader: Reader, index: number) => Promise<void>) =>
  Promise.all(readers.map(run));

/** One person does one thing after the other, all people at the same time. */
async function actInTurn(readers: readonly Reader[], actions: readonly Action[], who: number): Promise<void> {
  for (const action of actions) if (action.by === who) await perform(readers, action);
}

/** A live room that everybody has joined, with something in it to answer and to quote. */
async function openRoom(people: readonly Participant[]): Promise<readonly Reader[]> {
  const roomId = randomUUID();
  const client = hostOf(people).device.client;
  const startsAt = new Date().toISOString();
  const room = { id: roomId, title: 'Room', status: 'LIVE', visibility: 'PUBLIC', startsAt } as const;
  unwrap(await client.models.Room.create(room), 'create the room');
  const rules = { roomId, blockedWords: [blockedWord], holdAfterReports: 2 };
  unwrap(await client.mutations.setRoomRules({ ...rules, onBlockedWord: 'HOLD' }), 'set the rules');
  const readers = people.map((person) => new Reader(person, roomId));
  await together(readers, async (reader) => {
    expect(await reader.session.join(reader.name)).toMatchObject({ ok: true });
    await reader.until('is in the room', () => reader.isAtRest);
  });
  const writers = readers.slice(0, 4);
  await together(writers, (_reader, by) => perform(readers, { by, do: 'post' }));
  await together(readers, async (reader, by) => {
    await reader.until('sees the first messages', () => reader.view.messages.length === writers.length);
    await perform(readers, { by, do: by % 3 === 0 ? 'answer' : 'open thread', at: by % 2 });
  });
  return readers;
}

function hostOf<T>([host]: readonly T[]): T {
  if (host === undefined) throw new Error('unable to play; there is nobody');
  return host;
}

/** Connections are back, what was written has left or was refused, and who may not listen knows. */
async function comeToRest(testbed: Testbed, readers: readonly Reader[]): Promise<void> {
  readers.forEach(restore);
  const { participants } = await readStored(testbed.backend, hostOf(readers).roomId);
  const isBannedNow = ({ userId }: Reader): boolean =>
    participants.some((row) => row['userId']?.S === userId && row['bannedAt'] !== undefined);
  await together(readers, async (reader) => {
    if (isBannedNow(reader)) {
      await reader.until('is banned and hears no more', () => reader.isBanned);
      return;
    }
    // Who was let in again opens the room anew: by itself it would ask only after some seconds.
    await reader.until('is at rest', () => {
      if (reader.isBanned) reader.reopen();
      return reader.isAtRest;
    });
  });
}

async function agree(testbed: Testbed, readers: readonly Reader[]): Promise<void> {
  const listening = readers.filter((reader) => !reader.isBanned);
  const stored = await readStored(testbed.backend, hostOf(readers).roomId);
  holdTogether(stored);
  await Promise.all(listening.map((reader) => reader.loadAll()));
  for (const reader of listening) await agrees(reader, stored);
  // Whatever was still on its way to somebody has arrived after this, and must not have changed what they see.
  await tell(readers, listening, 'All have heard this');
  const last = await readStored(testbed.backend, hostOf(readers).roomId);
  for (const reader of listening)
    expect(seenBy(reader), reader.name).toEqual(stateOf(last, reader.threads.keys()));
  for (const reader of readers.filter(({ isBanned }) => isBanned))
    expect(reader.view.room?.title, `${reader.name} is banned`).toBe('Room');
}

/** A moderator renames the room, and everybody who listens hears of it. */
async function tell(readers: readonly Reader[], listening: readonly Reader[], title: string): Promise<void> {
  expect(await moderationOf(hostOf(readers).session).changeRoom({ title })).toMatchObject({ ok: true });
  await Promise.all(listening.map((reader) => reader.until(title, () => reader.view.room?.title === title)));
}

async function agrees(reader: Reader, stored: StoredRoom): Promise<void> {
  const message = `what ${reader.name} sees is what is stored`;
  await expect
    .poll(() => seenBy(reader), { timeout: 10_000, interval: 50, message })
    .toEqual(stateOf(stored, reader.threads.keys()));
}

/** What the tables say of one thing in two places is the same. */
function holdTogether({ messages, answers, reactions }: StoredRoom): void {
  for (const message of messages) holdReactions(message, reactions);
  for (const message of messages) {
    const under = answers.filter((answer) => answer['messageId']?.S === message['messageId']?.S);
    const positions = under
      .map((answer) => Number(answer['position']?.N))
      .sort((left, right) => left - right);
    expect(Number(message['replyCount']?.N ?? 0), 'the count of answers').toBe(under.length);
    expect(positions, 'the places of answers').toEqual(under.map((_answer, index) => index + 1));
  }
  for (const post of [...messages, ...answers])
    if (post['removedAt'] !== undefined) expect(post['content']?.S, 'what was removed').toBe('');
  const nonces = [...messages, ...answers].map((post) => `${post['senderId']?.S} ${post['nonce']?.S}`);
  expect(new Set(nonces).size, 'posts of one nonce').toBe(nonces.length);
}

/** A reaction may have been written down, and not be counted any more, because the message went at that moment. */
function holdReactions(message: Row, reactions: readonly Row[]): void {
  if (message['removedAt'] !== undefined || message['restoredAt'] !== undefined) return;
  const counts: Record<string, number> = {};
  for (const { messageId, emoji, isOn } of reactions)
    if (messageId?.S === message['messageId']?.S && isOn?.BOOL === true)
      counts[emoji?.S ?? ''] = (counts[emoji?.S ?? ''] ?? 0) + 1;
  expect(reactionsOf(message), 'the reactions on a message').toEqual(counts);
}
