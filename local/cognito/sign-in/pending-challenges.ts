import { CognitoError } from '../cognito-error';
import { BoundedMap } from '../codes';
import type { ServerExchange } from '../passwords';

export interface PasswordChallenge {
  readonly kind: 'password';
  /** The name that the guard counts failures under. */
  readonly owner: string;
  /** Undefined for a made-up challenge of a user that does not exist. */
  readonly sub: string | undefined;
  readonly userIdForSrp: string;
  readonly verifier: bigint;
  readonly clientValue: bigint;
  readonly exchange: ServerExchange;
}

export interface NewPasswordChallenge {
  readonly kind: 'new-password';
  readonly sub: string;
}

type Challenge = PasswordChallenge | NewPasswordChallenge;

/** Cognito's default `AuthSessionValidity`. */
const validity = 3 * 60 * 1000;
const challengesRemembered = 10_000;

/** Sign-ins between their steps, by a random secret that the client brings back. Kept in memory. */
export class PendingChallenges {
  readonly #challenges = new BoundedMap<{ readonly challenge: Challenge; readonly expiresAt: number }>(
    challengesRemembered,
  );

  constructor(private readonly now: () => number) {}

  put(secret: string, challenge: Challenge): void {
    this.#challenges.set(secret, { challenge, expiresAt: this.now() + validity });
  }

  /** Undefined if there is none of that kind or it has expired. */
  find<Kind extends Challenge['kind']>(
    kind: Kind,
    secret: string,
  ): Extract<Challenge, { kind: Kind }> | undefined {
    const found = this.#challenges.get(secret);
    if (found === undefined || found.expiresAt <= this.now() || !isKind(found.challenge, kind))
      return undefined;
    return found.challenge;
  }

  /** Each challenge is answered once. */
  remove(secret: string): void {
    this.#challenges.delete(secret);
  }
}

const isKind = <Kind extends Challenge['kind']>(
  challenge: Challenge,
  kind: Kind,
): challenge is Extract<Challenge, { kind: Kind }> => challenge.kind === kind;

export const invalidSession = (): CognitoError =>
  new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
