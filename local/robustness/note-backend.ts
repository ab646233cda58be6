import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeAssembly } from '../cloud-assembly/assembly-fixture';
import { noteApp } from '../cloud-assembly/note-app-fixture';
import { startLocalBackend, type LocalBackend, type LocalBackendEvent } from '../index';

export const password = 'Analytical-1843';

export interface Person {
  readonly email: string;
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken: string;
}

/** An answer of the user pool; `type` is the error's name, undefined for a success. */
export interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The small app of notes, run whole, and what it told while it ran. */
export interface NoteBackend {
  readonly backend: LocalBackend;
  readonly events: readonly LocalBackendEvent[];
  readonly dataDirectory: string;
  readonly admin: CognitoIdentityProviderClient;
  /** Someone who is confirmed and signed in. */
  join(email: string, groups?: readonly string[]): Promise<Person>;
  callPool(operation: string, input: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Status and body of a GraphQL request. */
  graphql(token: string, query: string, variables?: unknown): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
}

/** @returns the folder of the app's cloud assembly, its functions able to find the AWS SDK */
export function writeNoteAssembly(): string {
  const directory = writeAssembly(noteApp);
  symlinkSync(path.resolve('node_modules'), path.join(directory, 'node_modules'));
  return directory;
}

/** @param onEvent is told of everything; `events` keeps what nothing that a client sends may cause */
export async function openNoteBackend(
  onEvent: (event: LocalBackendEvent) => void = () => undefined,
): Promise<NoteBackend> {
  const assemblyDirectory = writeNoteAssembly();
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'robustness-'));
  const events: LocalBackendEvent[] = [];
  const backend = await startLocalBackend({
    assemblyDirectory,
    dataDirectory,
    port: 0,
    onEvent: (event) => {
      onEvent(event);
      if (event.kind === 'warning' || event.kind === 'lambda-log') events.push(event);
    },
  });
  const admin = new CognitoIdentityProviderClient({ ...backend.admin, maxAttempts: 1 });
  const callPool = (operation: string, input: unknown, headers = {}): Promise<Answer> =>
    callUserPool(backend.admin.endpoint, operation, input, headers);
  return {
    backend,
    events,
    dataDirectory,
    admin,
    callPool,
    join: (email, groups = []) => join(backend, admin, callPool, email, groups),
    async graphql(token, query, variables = {}) {
      const response = await fetch(`${backend.url}/graphql`, {
        method: 'POST',
        headers: { authorization: token, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: await response.json() };
    },
    async close() {
      admin.destroy();
      await backend.close();
      for (const directory of [assemblyDirectory, dataDirectory])
        rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function join(
  { model }: LocalBackend,
  admin: CognitoIdentityProviderClient,
  callPool: NoteBackend['callPool'],
  email: string,
  groups: readonly string[],
): Promise<Person> {
  const { userPoolId: UserPoolId, clientId: ClientId } = model.userPool;
  const user = { UserPoolId, Username: email };
  await admin.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
  await admin.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  for (const GroupName of groups) await admin.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
  const answer = await callPool('InitiateAuth', {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: email, PASSWORD: password },
  });
  const tokens = answer.body['AuthenticationResult'] as Omit<Person, 'email'> | undefined;
  if (tokens === undefined) throw new Error(`unable to sign ${email} in; ${String(answer.type)}`);
  return { email, ...tokens };
}

export async function callUserPool(
  endpoint: string,
  operation: string,
  input: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`, ...headers },
    body: typeof input === 'string' ? input : JSON.stringify(input),
  });
  return {
    status: response.status,
    type: response.headers.get('x-amzn-errortype') ?? undefined,
    body: (await response.json()) as Record<string, unknown>,
  };
}
