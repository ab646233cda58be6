import { beforeEach, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { RoomSession, ThreadSession } from '../ports';
import {
  makeFakeEdges,
  sampleAnswer,
  sampleId,
  sampleMessage,
  sampleMessages,
  type FakeEdges,
} from '../testing';

let edges: FakeEdges;
let room: RoomSession;
let thread: ThreadSession;

beforeEach(async () => {
  edges = makeFakeEdges();
  const { messages, answers } = edges.transport;
  messages.write(...sampleMessages(1, 3));
  answers.write(sampleAnswer(1));
  room = createChat(edges).openRoom('room');
  await edges.clock.pass(0);
  messages.observer.window(messages.window());
  messages.observer.acked();
  edges.connection.set('live');
  await edges.clock.pass(6_000);
  thread = room.openThread(sampleId(1));
  answers.observer.window(answers.window());
  answers.observer.acked();
  await edges.clock.pass(6_000);
});

const view = () => thread.getSnapshot();
const countInRoom = () => {
  const [first] = room.getSnapshot().messages;
  return first?.state === 'sent' ? first.message.replyCount : null;
};

it('shows the message and its answers', () => {
  expect(view()).toMatchObject({
    phase: 'ready',
    message: { content: 'message 1' },
    answers: [{ state: 'sent', answer: { content: 'answer 1' } }],
  });
});

it('[FD65] counts an answer that it hears in the room too', async () => {
  edges.transport.answers.observer.received([sampleAnswer(2)]);
  await edges.clock.pass(100);
  expect(countInRoom()).toBe(2);
  expect(view().message?.replyCount).toBe(2);
});

it('follows the count that the room hears', async () => {
  edges.transport.roomObserver?.answered({ messageId: sampleId(1), replyCount: 5, repliedAt: 'later' });
  await edges.clock.pass(100);
  expect(view().message?.replyCount).toBe(5);
});

it('[ML20] shows an answer at once, and then as the server has it', async () => {
  expect(thread.send('I agree')).toEqual({ ok: true, value: null });
  expect(view().answers.at(-1)).toMatchObject({ state: 'sending', content: 'I agree' });
  await edges.clock.pass(0);
  expect(view().answers.at(-1)).toMatchObject({ state: 'sent', answer: { content: 'I agree' } });
});

it('[ML24] sends a refused answer again under its nonce, or discards it', async () => {
  const refusal = makeChatError('send', 'ROOM_CLOSED');
  edges.transport.refusals.push(refusal, refusal);
  thread.send('one');
  thread.send('two');
  await edges.clock.pass(0);
  expect(view().answers.slice(1)).toMatchObject([{ state: 'failed' }, { state: 'failed' }]);
  thread.retry('nonce-1');
  thread.discard('nonce-2');
  await edges.clock.pass(0);
  expect(view().answers.slice(1)).toMatchObject([{ state: 'sent' }]);
});

it('[OBX1] lets messages and answers of a room leave one after the other', async () => {
  edges.transport.refusals.push(makeChatError('send', 'UNREACHABLE'));
  room.send('a message', null);
  thread.send('an answer');
  await edges.clock.pass(500);
  expect(edges.transport.posted.map(({ content }) => content)).toEqual(['a message']);
  await edges.clock.pass(500);
  expect(edges.transport.posted.map(({ content }) => content)).toEqual([
    'a message',
    'a message',
    'an answer',
  ]);
});

it('reads a message that the room does not hold', async () => {
  edges.transport.messages.write(sampleMessage(0, { content: 'long ago' }));
  const old = room.openThread(sampleId(0));
  await edges.clock.pass(0);
  expect(old.getSnapshot().message?.content).toBe('long ago');
});

it('says that there is no such message', async () => {
  const none = room.openThread(sampleId(77));
  await edges.clock.pass(0);
  expect(none.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'MESSAGE_NOT_FOUND' } });
});

it('[FD9] leaves nothing behind when it alone is closed', () => {
  thread.close();
  expect(edges.transport.answers.observing).toBe(0);
  expect(edges.transport.messages.observing).toBe(1);
});

it('[MTL1] shows a changed answer with the server’s answer', async () => {
  const place = { messageId: sampleId(1), threadId: sampleAnswer(1).threadId };
  expect(await room.changePost(place, { kind: 'edit', content: 'better' })).toMatchObject({ ok: true });
  expect(view().answers).toMatchObject([{ answer: { content: 'better' } }]);
  edges.transport.refusals.push(makeChatError('remove this', 'NOT_YOURS'));
  expect(await room.changePost(place, { kind: 'remove' })).toMatchObject({ error: { code: 'NOT_YOURS' } });
  expect(view().answers).toMatchObject([{ answer: { content: 'better' } }]);
});
