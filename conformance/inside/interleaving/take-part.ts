import { randomUUID } from 'node:crypto';
import { reactionEmojis } from '../../../chat/limits';
import type { AnybodysAct } from './action';
import { ask, changePost, nextText } from './asking';
import type { Reader } from './reader';
import { answersOf, isOwn, messagesOf, pick } from './seen-posts';

/** Blocked in every room of the test. */
export const blockedWord = 'plonk';

export async function takePart(reader: Reader, act: AnybodysAct, who: number): Promise<void> {
  const { session } = reader;
  const own = isOwn(reader);
  switch (act.do) {
    case 'join':
      await session.join(`${act.name} ${who}`);
      return;
    case 'post':
      session.send(nextText(), null);
      return sent(reader);
    case 'post a blocked word':
      session.send(`${nextText()} ${blockedWord}`, null);
      return sent(reader);
    case 'post twice at once':
      return postTwice(reader);
    case 'reply':
      session.send(nextText(), pick(messagesOf(reader), act.at)?.messageId ?? null);
      return sent(reader);
    case 'answer':
    case 'open thread':
    case 'report':
      return turnTo(reader, act.do, pick(messagesOf(reader), act.at)?.messageId);
    case 'react':
      react(reader, pick(messagesOf(reader), act.at)?.messageId, act.emoji);
      return;
    case 'edit own':
      return changePost(reader, pick(messagesOf(reader).filter(own), act.at), 'edit');
    case 'remove own':
      return changePost(reader, pick(messagesOf(reader).filter(own), act.at), 'remove');
    case 'edit own answer':
      return changePost(reader, pick(answersOf(reader).filter(own), act.at), 'edit');
    case 'remove own answer':
      return changePost(reader, pick(answersOf(reader).filter(own), act.at), 'remove');
    case 'cut':
      reader.network.cut();
      return;
    case 'restore':
      restore(reader);
      return;
  }
}

export function restore({ network, device }: Reader): void {
  if (!network.isCut) return;
  network.restore();
  device.returns.happen();
}

async function turnTo(
  reader: Reader,
  to: 'answer' | 'open thread' | 'report',
  messageId: string | undefined,
): Promise<void> {
  if (messageId === undefined) return;
  if (to === 'report') {
    const { roomId, device } = reader;
    await ask(reader, device.client.mutations.reportMessage({ roomId, messageId }));
    return;
  }
  const thread = reader.openThread(messageId);
  if (to === 'open thread') return;
  thread.send(nextText());
  await sent(reader);
}

/** Changes what stands, and goes on: it is stored when it can be. */
function react({ session: { reactions } }: Reader, messageId: string | undefined, place: number): void {
  const emoji = pick(reactionEmojis, place);
  if (messageId === undefined || emoji === undefined) return;
  const isOn = reactions.getSnapshot().get(messageId)?.[emoji]?.isOn === true;
  void reactions.react(messageId, emoji, !isOn);
}

/** As a client that got no answer and tries again while the first try is still under way. */
async function postTwice(reader: Reader): Promise<void> {
  const { Message } = reader.device.client.models;
  const input = { roomId: reader.roomId, messageId: 'new', content: nextText(), nonce: randomUUID() };
  await Promise.all([ask(reader, Message.create(input)), ask(reader, Message.create(input))]);
}

/** What was written has left, was refused, was put off, or waits for the network: the person goes on. */
async function sent(reader: Reader): Promise<void> {
  await reader.until('has sent', () => {
    const { messages, connection } = reader.view;
    const answers = [...reader.threads.values()].flatMap((thread) => thread.getSnapshot().answers);
    const isUnderWay = [...messages, ...answers].some(({ state }) => state === 'sending');
    return !isUnderWay || reader.network.isCut || connection !== 'live';
  });
}
