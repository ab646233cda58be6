import { clientMetadata, requiredText, textMap } from '../operation-input';
import { initiateAuth, requireFlow, signInByPassword } from './initiate-auth';
import { checkClient, checkPool, type Operation } from './operation';
import { respondToAuthChallenge } from './respond-to-auth-challenge';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html */
export const adminInitiateAuth: Operation = async (input, context) => {
  checkPool(input, context);
  const flow = requiredText(input, 'AuthFlow');
  // The older name of the same flow.
  if (flow !== 'ADMIN_USER_PASSWORD_AUTH' && flow !== 'ADMIN_NO_SRP_AUTH')
    return initiateAuth(input, context);
  checkClient(input, context);
  requireFlow(context, 'ADMIN_USER_PASSWORD_AUTH');
  return signInByPassword(context, textMap(input, 'AuthParameters'), clientMetadata(input));
};

export const adminRespondToAuthChallenge: Operation = async (input, context) => {
  checkPool(input, context);
  return respondToAuthChallenge(input, context);
};
