import { expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import { makeFakeEdges, sampleMessages } from '../testing';

it('[FD12] stays as it is for who is banned, and says that they are', async () => {
  const edges = makeFakeEdges();
  const { messages } = edges.transport;
  messages.write(...sampleMessages(100, 3));
  const room = createChat(edges).openRoom('room');
  await edges.clock.pass(0);
  messages.observer.window(messages.window());
  messages.observer.acked();
  await edges.clock.pass(6_000);
  messages.observer.failed(makeChatError('follow', 'BANNED'));
  await edges.clock.pass(100);
  expect(room.getSnapshot()).toMatchObject({ phase: 'ready', isBanned: true, error: null });
  expect(room.getSnapshot().messages).toHaveLength(3);
  room.close();
  expect(edges.clock.pending).toBe(0);
});
