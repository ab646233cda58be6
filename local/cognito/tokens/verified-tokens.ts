import { createHash } from 'node:crypto';
import { BoundedMap } from '../codes';

/** Enough for everyone in a large room; what is forgotten is verified again. */
const keptTokens = 10_000;

type Claims = Readonly<Record<string, unknown>>;

/**
 * Remembers whose signature was good, since a client sends the same token with each request. Only a token's hash is
 * kept, and its claims as text: each caller gets claims of its own. Expiry is the caller's to check every time.
 */
export class VerifiedTokens {
  readonly #claims: BoundedMap<string>;

  constructor(limit = keptTokens) {
    this.#claims = new BoundedMap(limit);
  }

  /** @param verify throws if the token is not good, and then nothing is kept */
  async claimsOf(token: string, verify: () => Promise<Claims>): Promise<Claims> {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.#claims.get(hash);
    if (known !== undefined) return JSON.parse(known) as Claims;
    const claims = await verify();
    this.#claims.set(hash, JSON.stringify(claims));
    return claims;
  }
}
