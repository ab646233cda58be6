import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('stamp-message');
const stash = () => ({
  draft: { roomId: 'r1', content: 'Hello', nonce: 'n1' },
  caller: { userId: 'u1', role: 'MODERATOR' },
  displayName: 'Ann',
  postId: 'ID1',
  recalled: null as unknown,
  metadata: { modelObjectKey: { roomId: { S: 'r1' }, messageId: { S: 'new' } } },
});
const args = { input: { roomId: 'r1', messageId: 'new', content: ' Hello ', nonce: 'n1', repliedId: 'm0' } };

test('[STM1] what is stored carries the server’s id, sender and counts', () => {
  const handed: Record<string, unknown> = stash();
  resolver.request({ args, stash: handed });
  expect(handed['transformedArgs']).toMatchObject({
    input: {
      messageId: 'ID1',
      content: 'Hello',
      senderId: 'u1',
      senderName: 'Ann',
      senderRole: 'MODERATOR',
      repliedId: 'm0',
      replyCount: 0,
    },
  });
});

test('[STM2] the key is the server’s as well', () => {
  const handed = stash();
  resolver.request({ args, stash: handed });
  expect(handed.metadata.modelObjectKey).toEqual({ roomId: { S: 'r1' }, messageId: { S: 'ID1' } });
});

test('[STM3] a retry that found its message ends with it', () => {
  const outcome = resolver.request({ args, stash: { ...stash(), recalled: { messageId: 'ID1' } } });
  expect(outcome).toEqual({ kind: 'return', value: { messageId: 'ID1' }, skipTo: 'END' });
});
