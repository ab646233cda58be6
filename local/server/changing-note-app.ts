import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { writeAssembly, type AssemblyParts } from '../cloud-assembly/assembly-fixture';
import { noteApp } from '../cloud-assembly/note-app-fixture';
import type { LocalBackend } from './local-backend';

/** The note app as a test changes it: pieces of its JSON are replaced. @returns the assembly's directory */
export function writeNoteApp(...edits: readonly (readonly [from: string, to: string])[]): string {
  let text = JSON.stringify({
    ...noteApp,
    folders: { ...noteApp.folders, 'join-group.zip': doNothing },
  });
  for (const [from, to] of [withPasswordFlow, ...edits]) {
    if (!text.includes(from)) throw new Error(`unable to change the note app; it has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return writeAssembly(JSON.parse(text) as AssemblyParts);
}

/** So that a test signs in with one request. */
const withPasswordFlow = [
  '"RefreshTokenValidity":2',
  '"RefreshTokenValidity":2,"ExplicitAuthFlows":["ALLOW_USER_PASSWORD_AUTH","ALLOW_REFRESH_TOKEN_AUTH"]',
] as const;

const doNothing = { 'index.mjs': 'export const handler = async (event) => event;' };

/** A writer of notes. @returns an access token */
export async function signInWriter(backend: LocalBackend): Promise<string> {
  const cognito = new CognitoIdentityProviderClient(backend.admin);
  const { userPoolId, clientId } = backend.model.userPool;
  const name = { UserPoolId: userPoolId, Username: 'ada@example.com' };
  const Password = 'Analytical-1843';
  try {
    await cognito.send(new AdminCreateUserCommand({ ...name, MessageAction: 'SUPPRESS' }));
    await cognito.send(new AdminSetUserPasswordCommand({ ...name, Password, Permanent: true }));
    await cognito.send(new AdminAddUserToGroupCommand({ ...name, GroupName: 'Writer' }));
    const { AuthenticationResult } = await cognito.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: clientId,
        AuthParameters: { USERNAME: name.Username, PASSWORD: Password },
      }),
    );
    if (AuthenticationResult?.AccessToken === undefined)
      throw new Error('unable to sign in; the user pool gave no token');
    return AuthenticationResult.AccessToken;
  } finally {
    cognito.destroy();
  }
}
