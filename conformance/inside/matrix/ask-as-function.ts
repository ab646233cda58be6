import { Amplify } from 'aws-amplify';
import { CONNECTION_STATE_CHANGE, ConnectionState } from 'aws-amplify/data';
import { Hub } from 'aws-amplify/utils';
import path from 'node:path';
import { createIam, readIamSecrets } from '../../../local/iam';
import type { Testbed } from '../testbed';
import { inWords, type Answered } from './ask';
import type { Call } from './documents';

/** AWS credentials as a function's environment has them. */
export interface RoleCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Those of the function that tells ticks. */
export async function roleOf({ backend }: Testbed, dataDirectory: string): Promise<RoleCredentials> {
  const secrets = await readIamSecrets(path.join(dataDirectory, 'iam'));
  const fn = backend.model.lambdaFunctions.find(({ functionName }) => functionName.startsWith('broadcast'));
  if (fn === undefined) throw new Error('unable to call as the function; there is none that tells ticks');
  const iam = createIam({ ...backend.model, secrets });
  return iam.assumeRole(fn.roleArn, { sessionName: fn.functionName });
}

/** What an operation answers to a function, whose requests the real client signs. */
export async function askAsFunction(
  { actors }: Testbed,
  credentials: RoleCredentials,
  { query, variables }: Call,
): Promise<string> {
  Amplify.configure(Amplify.getConfig(), {
    Auth: {
      credentialsProvider: {
        getCredentialsAndIdentityId: () => Promise.resolve({ credentials }),
        clearCredentialsAndIdentityId: () => undefined,
      },
    },
  });
  const request = { query, variables, authMode: 'identityPool' } as const;
  try {
    const answered: unknown = actors.client.graphql(request);
    if (answered instanceof Promise) return inWords((await answered) as Answered, 200);
    return await heard(answered as Subscribable);
  } catch (refusal) {
    return inWords(refusal as Answered, 200);
  }
}

interface Subscribable {
  subscribe(observer: { error(refusal: unknown): void }): { unsubscribe(): void };
}

function heard(subscription: Subscribable): Promise<string> {
  return new Promise((resolve) => {
    const leave = Hub.listen('api', ({ payload }) => {
      const { connectionState } = (payload.data ?? {}) as { connectionState?: ConnectionState };
      if (payload.event === CONNECTION_STATE_CHANGE && connectionState === ConnectionState.Connected)
        end(() => resolve('ok'));
    });
    const listening = subscription.subscribe({
      error: (refusal) => end(() => resolve(inWords(refusal as Answered, 200))),
    });
    const end = (settle: () => void): void => {
      leave();
      listening.unsubscribe();
      settle();
    };
  });
}
