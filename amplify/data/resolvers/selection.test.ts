import { expect, test } from 'vitest';
import { parentId } from './posting-fixture';
import { countedFields } from './reaction';
import { loadResolver } from './run-resolver';
import { answerFields, changedAnswerFields, changedMessageFields } from './selection';

const post = { roomId: 'r1', content: 'Hello', nonce: 'n1' };
const message = { roomId: 'r1', messageId: parentId };

test.each([
  ['prepare-message', { input: { ...post, messageId: 'new' } }, ['roomId']],
  ['prepare-answer', { input: { ...post, messageId: parentId, threadId: 'new' } }, answerFields],
  ['prepare-message-change', { input: { ...message, content: 'Changed' } }, changedMessageFields],
  [
    'prepare-answer-change',
    { input: { ...message, threadId: parentId, state: 'REMOVED' } },
    changedAnswerFields,
  ],
  ['require-reporter', message, ['roomId', 'state']],
  ['require-reactor', { ...message, emoji: '👏', isOn: true }, countedFields()],
])('[SUB7] %s refuses what nobody would hear of, before anything is read', async (name, args, needed) => {
  const resolver = await loadResolver(name);
  expect(resolver.request({ args, selected: needed }).kind).toBe('value');
  for (const left of needed)
    expect(resolver.request({ args, selected: needed.filter((field) => field !== left) })).toMatchObject({
      kind: 'error',
      error: { errorType: 'BAD_SELECTION' },
    });
});

test.each([
  '{ roomId: nonce content }',
  '{ roomId @skip(if: true) content }',
  '{ ...Fields }',
  '{ ... on Message { roomId } }',
])('[SUB7] what is selected as %s may be something else, and is refused', async (selection) => {
  const resolver = await loadResolver('prepare-message');
  expect(resolver.request({ args: { input: { ...post, messageId: 'new' } }, selection })).toMatchObject({
    kind: 'error',
    error: { errorType: 'BAD_SELECTION' },
  });
});
