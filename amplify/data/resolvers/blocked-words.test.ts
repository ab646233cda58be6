import { expect, test } from 'vitest';
import { postStash, reads } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-message');

function verdictOn(content: string, blockedWords: readonly string[], role = 'PARTICIPANT') {
  const { draft, caller } = postStash() as Record<string, Record<string, unknown>>;
  const stash = { ...postStash(), draft: { ...draft, content }, caller: { ...caller, role } };
  const args = { input: { roomId: 'r1', messageId: 'new', content, nonce: 'n1' } };
  const rules = { roomId: 'r1', blockedWords, onBlockedWord: 'HOLD' };
  const outcome = resolver.response({ args, stash, result: reads({ RoomRules: rules }) });
  return JSON.stringify(outcome).includes('error":{') ? outcome : stash['verdict' as keyof typeof stash];
}

test.each([
  ['plonk', 'PLONK!'],
  ['plonk', 'a ｐｌｏｎｋ'],
  ['plonk', 'pl\u200b\u2060onk'],
  ['plonk', 'p\u0336l\u0336o\u0336n\u0336k'],
  ['plonk', 'рl\u043enk'],
  ['buy now', 'Buy \n now.'],
  ['c++', 'I like c++.'],
  ['(.*)', 'what (.*) is this'],
  ['禁止', 'これは禁止です'],
])('[HLD3] the word %s is found in %j', (word, content) => {
  expect(verdictOn(content, ['other', word])).toBe('BLOCKED_WORD');
});

test.each([
  ['ass', 'class assembly'],
  ['resume', 'my résumé'],
  ['(.*)', 'anything'],
  ['a.c', 'abc'],
])('[HLD3] the word %s is not found in %j', (word, content) => {
  expect(verdictOn(content, [word])).toBe('PASS');
});

test('[HLD3] moderators may write every word', () => {
  expect(verdictOn('plonk', ['plonk'], 'MODERATOR')).toBe('PASS');
});
