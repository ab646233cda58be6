import type { CodeOwner } from '../codes';
import type { PoolContext } from '../pool-context';
import type { UserRecord } from '../storage';

/**
 * Who may reset a password by e-mail: confirmed (or told to reset by an administrator), enabled, with a verified address. Everyone else is treated
 * like a name without a user, so that answers do not tell who has an account or in which state.
 */
export function findResettable(context: PoolContext, username: string): UserRecord | undefined {
  const user = context.store.users.find(username);
  const resettable =
    (user?.status === 'CONFIRMED' || user?.status === 'RESET_REQUIRED') &&
    user.enabled &&
    user.attributes.email_verified === 'true';
  return resettable ? user : undefined;
}

export const resetOwner = (user: UserRecord | undefined, username: string): CodeOwner =>
  user === undefined ? { kind: 'nobody', name: username } : { kind: 'user', sub: user.sub };
