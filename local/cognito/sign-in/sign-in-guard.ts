import { CognitoError } from '../cognito-error';
import { BoundedMap } from '../codes';

/** Wrong passwords before the first lock-out; each further one doubles it. */
export const freeFailures = 5;
export const longestLockOut = 15 * 60 * 1000;
/** Time without a try after which failures are forgotten. */
const forgiveness = 15 * 60 * 1000;
const ownersRemembered = 10_000;

interface Failures {
  readonly count: number;
  readonly lastTryAt: number;
  readonly lockedUntil: number;
}

/**
 * Locks a name out after wrong passwords: the nth locks it for 2^(n-5) seconds from the fifth on, at most 15
 * minutes; tries in that time are refused and do not count. Names without a user are counted alike. Kept in
 * memory: a restart forgives.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html#authentication-flow-lockout-behavior
 */
export class SignInGuard {
  readonly #failures = new BoundedMap<Failures>(ownersRemembered);

  constructor(private readonly now: () => number) {}

  /** @throws CognitoError `NotAuthorizedException` while locked out */
  check(owner: string): void {
    const failures = this.#failures.get(owner);
    if (failures === undefined || failures.lockedUntil <= this.now()) return;
    this.#failures.set(owner, { ...failures, lastTryAt: this.now() });
    throw new CognitoError('NotAuthorizedException', 'Password attempts exceeded');
  }

  fail(owner: string): void {
    const now = this.now();
    const before = this.#failures.get(owner);
    const forgiven = before === undefined || now - before.lastTryAt >= forgiveness;
    const count = (forgiven ? 0 : before.count) + 1;
    const lock = count < freeFailures ? 0 : Math.min(longestLockOut, 1000 * 2 ** (count - freeFailures));
    this.#failures.set(owner, { count, lastTryAt: now, lockedUntil: now + lock });
  }

  succeed(owner: string): void {
    this.#failures.delete(owner);
  }
}
