import { requiredToken } from '../operation-input';
import type { PoolContext } from '../pool-context';
import { authorize } from '../sign-in';
import type { Operation } from './operation';

export const deleteUser: Operation = async (input, context) => {
  const { user } = await authorize(context, requiredToken(input, 'AccessToken'));
  await removeUser(context, user.sub);
  return {};
};

/** The user, the sign-ins and the codes, in one write. */
export async function removeUser(context: PoolContext, sub: string): Promise<void> {
  await Promise.all([
    context.store.users.delete(sub),
    context.store.sessions.endAllOf(sub),
    context.codes.forget(sub),
  ]);
}
