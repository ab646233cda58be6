import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Credentials } from './actors';

export interface Account extends Credentials {
  readonly groups: readonly string[];
}

/**
 * Makes an account as an operator does it on AWS (`aws cognito-idp admin-create-user`, ...): the e-mail counts
 * as verified and the groups are given by hand. One that is there stays as it is.
 */
export async function createAccount(
  cognito: CognitoIdentityProviderClient,
  userPoolId: string,
  person: Account,
): Promise<void> {
  const user = { UserPoolId: userPoolId, Username: person.email };
  try {
    await cognito.send(
      new AdminCreateUserCommand({
        ...user,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: person.email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
  } catch (error) {
    if (error instanceof UsernameExistsException) return;
    throw error;
  }
  await cognito.send(
    new AdminSetUserPasswordCommand({ ...user, Password: person.password, Permanent: true }),
  );
  for (const group of person.groups) {
    await cognito.send(new AdminAddUserToGroupCommand({ ...user, GroupName: group }));
  }
}
