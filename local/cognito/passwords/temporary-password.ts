import { randomInt } from 'node:crypto';

/** Milliseconds: Cognito's default `TemporaryPasswordValidityDays`, 7. */
export const temporaryPasswordValidity = 7 * 24 * 60 * 60 * 1000;

const alphabets = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '!@#%&*+='] as const;

/** A password for an invitation: every kind of character, as long as the policy asks, at least 12. */
export function makeTemporaryPassword(minimumLength: number): string {
  const length = Math.max(12, minimumLength);
  const characters = Array.from({ length }, (_, index) => {
    const alphabet = alphabets[index] ?? alphabets.join('');
    return alphabet.charAt(randomInt(alphabet.length));
  });
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? ''];
  }
  return characters.join('');
}
