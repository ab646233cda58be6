import { expect, it, vi } from 'vitest';
import { VerifiedTokens } from './verified-tokens';

it('verifies a token once, and one that it has forgotten again', async () => {
  const tokens = new VerifiedTokens(2);
  const verify = vi.fn((token: string) => Promise.resolve({ sub: token }));
  for (const token of ['a', 'a', 'b', 'c', 'a'])
    expect(await tokens.claimsOf(token, () => verify(token))).toEqual({ sub: token });
  expect(verify.mock.calls.flat()).toEqual(['a', 'b', 'c', 'a']);
});

it('keeps nothing of a token that was refused', async () => {
  const tokens = new VerifiedTokens();
  await expect(tokens.claimsOf('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await tokens.claimsOf('a', () => Promise.resolve({ sub: 'a' }))).toEqual({ sub: 'a' });
});
