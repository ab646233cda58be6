import { requiredToken } from '../operation-input';
import { authorize } from '../sign-in';
import type { Operation } from './operation';

/** Ends every sign-in of the user. AppSync goes on accepting the access tokens until they expire, as on AWS. */
export const globalSignOut: Operation = async (input, context) => {
  const { user } = await authorize(context, requiredToken(input, 'AccessToken'));
  await context.store.sessions.endAllOf(user.sub);
  return {};
};
