import type { UserPoolModel } from '../backend-model';
import type { Outbox, TokenVerifier } from '../ports';
import type { ConfirmationCodes } from './codes';
import type { PendingChallenges, SignInGuard } from './sign-in';
import type { PoolStore } from './storage';
import type { TokenIssuer } from './tokens';
import type { Triggers } from './triggers';

/** What the operations work with. */
export interface PoolContext {
  readonly model: UserPoolModel;
  /** The pool's id after the underscore: the realm of its SRP passwords. */
  readonly poolName: string;
  readonly digestKey: string;
  /** Milliseconds since the epoch. */
  now(): number;
  readonly store: PoolStore;
  readonly outbox: Outbox;
  readonly codes: ConfirmationCodes;
  readonly guard: SignInGuard;
  readonly challenges: PendingChallenges;
  readonly triggers: Triggers;
  readonly issueTokens: TokenIssuer;
  /** Accepts access tokens alone. */
  readonly accessTokens: TokenVerifier;
}
