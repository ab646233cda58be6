import { expect, test } from 'vitest';
import { parentId } from './posting-fixture';
import { loadResolver } from './run-resolver';

const post = { roomId: 'r1', content: 'Hello', nonce: 'n1' };
const message = { roomId: 'r1', messageId: parentId };

test.each([
  ['prepare-message', { input: { ...post, messageId: 'new' } }, ['roomId']],
  ['prepare-answer', { input: { ...post, messageId: parentId, threadId: 'new' } }, ['roomId', 'messageId']],
  ['prepare-message-change', { input: { ...message, content: 'Changed' } }, ['roomId']],
  [
    'prepare-answer-change',
    { input: { ...message, threadId: parentId, state: 'REMOVED' } },
    ['roomId', 'messageId'],
  ],
  ['require-reporter', message, ['roomId', 'state']],
  ['require-reactor', { ...message, emoji: '👏', isOn: true }, ['roomId', 'isTold']],
])('[SUB7] %s refuses what nobody would hear of, before anything is read', async (name, args, needed) => {
  const resolver = await loadResolver(name);
  expect(resolver.request({ args, selected: needed }).kind).toBe('value');
  for (const left of needed)
    expect(resolver.request({ args, selected: needed.filter((field) => field !== left) })).toMatchObject({
      kind: 'error',
      error: { errorType: 'BAD_SELECTION' },
    });
});
