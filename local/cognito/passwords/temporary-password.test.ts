import { expect, it } from 'vitest';
import { testModel } from '../pool-under-test';
import { checkPassword, makeTemporaryPassword } from './index';

it('keeps the strictest policy, at any length', () => {
  for (const minimumLength of [6, 12, 20, 99])
    for (let count = 0; count < 200; count += 1) {
      const password = makeTemporaryPassword(minimumLength);
      expect(() => checkPassword({ ...testModel.passwordPolicy, minimumLength }, password)).not.toThrow();
    }
});
