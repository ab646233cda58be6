import { CognitoError } from '../cognito-error';
import { clientMetadata, requiredText } from '../operation-input';
import { checkClient, type Operation } from './operation';

/**
 * The code came by e-mail, so it also verifies the address. The user is on disk as confirmed before
 * PostConfirmation runs: the function reads it back, and its failure is reported but undoes nothing.
 */
export const confirmSignUp: Operation = async (input, context) => {
  checkClient(input, context);
  const username = requiredText(input, 'Username');
  const code = requiredText(input, 'ConfirmationCode');
  const user = context.store.users.find(username);
  if (user !== undefined && user.status !== 'UNCONFIRMED')
    throw new CognitoError(
      'NotAuthorizedException',
      `User cannot be confirmed. Current status is ${user.status}`,
    );
  const owner =
    user === undefined
      ? ({ kind: 'nobody', name: username } as const)
      : ({ kind: 'user', sub: user.sub } as const);
  const confirmed = await context.codes.redeem('sign-up', owner, code, () =>
    context.store.users.update(user?.sub ?? '', ({ attributes }) => ({
      status: 'CONFIRMED',
      attributes: { ...attributes, email_verified: 'true' },
    })),
  );
  await context.triggers.run({
    source: 'PostConfirmation_ConfirmSignUp',
    user: confirmed,
    clientMetadata: clientMetadata(input),
  });
  return {};
};
