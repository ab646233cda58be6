import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RoleModel, UserPoolModel } from '../backend-model';
import type { LambdaInvoker, OutgoingMail } from '../ports';
import { createIam, readIamSecrets, type Iam } from '../iam';
import { createUserPool, type UserPool } from './index';

export const testModel: UserPoolModel = {
  userPoolId: 'xx-local-1_Readers01',
  clientId: 'readersclient0000000000001',
  groups: [
    { name: 'Author', precedence: 1 },
    { name: 'Editor', precedence: 0 },
  ],
  passwordPolicy: {
    minimumLength: 8,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
  },
  usernameAttributes: ['email'],
  autoVerifiedAttributes: ['email'],
  requiredAttributes: ['email'],
  explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  accessTokenValidity: 3600,
  idTokenValidity: 3600,
  refreshTokenValidity: 30 * 24 * 3600,
  triggers: {},
};

export const region = 'xx-local-1';
export const accountId = '000000000000';
export const password = 'Str0ng-pass!';

/** An answer over HTTP; `type` is the error's name, undefined for a success. */
export interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface PoolUnderTest {
  readonly pool: UserPool;
  readonly iam: Iam;
  /** With a path, as the web server mounts it. */
  readonly endpoint: string;
  readonly directory: string;
  readonly clientId: string;
  readonly mails: readonly OutgoingMail[];
  /** The real SDK with the administrator's credentials. */
  readonly admin: CognitoIdentityProviderClient;
  readonly failures: readonly unknown[];
  call(operation: string, input: unknown): Promise<Answer>;
  /** Lets time pass. */
  advance(milliseconds: number): void;
  now(): number;
  lastCode(to: string): string;
  /** Stops and starts again on the same directory, on another port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const noLambda: LambdaInvoker = {
  invoke: () => Promise.reject(new Error('no function was expected to run')),
};

interface StartOptions {
  readonly model?: Partial<UserPoolModel>;
  readonly lambda?: LambdaInvoker;
  readonly roles?: readonly RoleModel[];
}

/** Starts a pool behind a real HTTP server on a free port, with a clock that only the test moves ahead. */
export async function startPool(options: StartOptions = {}): Promise<PoolUnderTest> {
  const directory = await mkdtemp(path.join(tmpdir(), 'user-pool-'));
  const mails: OutgoingMail[] = [];
  const failures: unknown[] = [];
  const model = { ...testModel, ...options.model };
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const open = async (): Promise<Running> => {
    const secrets = await readIamSecrets(directory);
    const iam = createIam({ roles: options.roles ?? [], secrets, region, accountId, now });
    const pool = await createUserPool({
      model,
      region,
      accountId,
      iam,
      directory,
      outbox: { deliver: (mail) => mails.push(mail) },
      lambda: options.lambda ?? noLambda,
      now,
      report: (error) => failures.push(error),
    });
    return serve(pool, iam, () => ahead);
  };
  let running = await open();
  return {
    get pool() {
      return running.pool;
    },
    get iam() {
      return running.iam;
    },
    get endpoint() {
      return running.endpoint;
    },
    get admin() {
      return running.admin;
    },
    directory,
    clientId: model.clientId,
    mails,
    failures,
    now,
    call: (operation, input) => callPool(running.endpoint, operation, JSON.stringify(input)),
    advance(milliseconds) {
      ahead += milliseconds;
      // The SDK signs by its own clock, which has to move along.
      running.admin.config.systemClockOffset = ahead;
    },
    lastCode: (to) => mails.filter((mail) => mail.to === to).at(-1)?.code ?? 'none',
    async restart() {
      await stop(running);
      running = await open();
    },
    async close() {
      await stop(running);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly pool: UserPool;
  readonly iam: Iam;
  readonly server: Server;
  readonly endpoint: string;
  readonly admin: CognitoIdentityProviderClient;
}

async function serve(pool: UserPool, iam: Iam, ahead: () => number): Promise<Running> {
  const server = createServer((request, response) => {
    // The SDK corrects its clock by this header.
    response.setHeader('Date', new Date(Date.now() + ahead()).toUTCString());
    void pool.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cognito/`;
  const admin = new CognitoIdentityProviderClient({
    endpoint,
    region,
    credentials: iam.administrator,
    maxAttempts: 1,
    systemClockOffset: ahead(),
  });
  return { pool, iam, server, endpoint, admin };
}

async function stop({ pool, server, admin }: Running): Promise<void> {
  admin.destroy();
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await pool.close();
}

export async function callPool(
  endpoint: string,
  operation: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      ...headers,
    },
    body,
  });
  return {
    status: response.status,
    type: response.headers.get('x-amzn-errortype') ?? undefined,
    body: (await response.json()) as Record<string, unknown>,
  };
}
