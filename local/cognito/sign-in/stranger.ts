import { createHmac } from 'node:crypto';

/**
 * The salt and id that a name without a user is challenged with: always the same for a name, and like a
 * user's, as RFC 5054 section 2.5.1.3 advises.
 */
export function impersonate(digestKey: string, name: string): { salt: string; userId: string } {
  const digest = createHmac('sha256', digestKey).update(`stranger\0${name.toLowerCase()}`).digest('hex');
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => digest.slice(from, to));
  return { salt: digest.slice(32), userId: [a, b, `4${c ?? ''}`, `8${d ?? ''}`, e].join('-') };
}
