import { randomUUID } from 'node:crypto';
import { unwrap, type Person } from '../../scripts/real-client';
import { fan, moderator, secondFan, type House } from '../stage';

interface Line {
  readonly by: Person;
  readonly content: string;
}

const opening: readonly Line[] = [
  { by: moderator, content: 'Welcome! We begin in five minutes. Questions are open already.' },
  { by: fan, content: 'Hello from Lisbon!' },
  { by: secondFan, content: 'Will the recording be published?' },
  { by: moderator, content: 'Yes, tomorrow morning: https://example.com/recordings' },
  { by: fan, content: 'Great. And which version is the demo built on?' },
  { by: secondFan, content: 'The sound is perfect here, thank you for the subtitles.' },
];

export interface Conversation {
  readonly roomId: string;
  /** Has a thread. */
  readonly question: string;
}

/** A room in the middle of its event. */
export async function converse(house: House, title: string): Promise<Conversation> {
  const roomId = await house.makeRoom(title);
  const ids: string[] = [];
  for (const { by, content } of opening) ids.push(...(await house.post(roomId, [content], by)));
  const question = 'And which version is the demo built on?';
  const messageId = ids[4] ?? '';
  for (const { by, content } of [
    { by: moderator, content: 'On the one that came out last week.' },
    { by: fan, content: 'So the new API is in it. Thanks!' },
  ]) {
    const client = await house.actors.actAs(by);
    const answer = { roomId, messageId, threadId: 'new', content, nonce: randomUUID() };
    unwrap(await client.models.Thread.create(answer), 'answer');
  }
  for (const [place, emoji] of [
    [0, '👏'],
    [0, '🎉'],
    [5, '❤️'],
  ] as const)
    await house.react(roomId, ids[place] ?? '', emoji);
  return { roomId, question };
}
