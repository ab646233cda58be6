import { clientMetadata, requiredToken } from '../operation-input';
import { refreshSession } from '../sign-in';
import { checkClient, type Operation } from './operation';

/** How aws-amplify refreshes a session. */
export const getTokensFromRefreshToken: Operation = async (input, context) => {
  checkClient(input, context);
  const token = requiredToken(input, 'RefreshToken');
  return { AuthenticationResult: await refreshSession(context, token, clientMetadata(input)) };
};
