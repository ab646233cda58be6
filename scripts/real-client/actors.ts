import { Amplify } from 'aws-amplify';
import { signIn } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { generateClient } from 'aws-amplify/data';
import { ConsoleLogger, parseAmplifyConfig } from 'aws-amplify/utils';
import type { Schema } from '../../amplify/data/resource';
import type { Person } from './person';

type KeyValueStorage = Parameters<typeof cognitoUserPoolsTokenProvider.setKeyValueStorage>[0];

export type RoomfulClient = ReturnType<typeof generateClient<Schema>>;

export interface ActorOutputs {
  readonly custom: { readonly localBackend: { readonly userPoolEndpoint: string } };
}

/**
 * Several people in one process with the real client. aws-amplify holds one session a process, in a store of
 * tokens: each person has a store of their own, and acting as somebody is putting theirs in place. One acts at
 * a time.
 */
export class Actors {
  readonly client: RoomfulClient;
  readonly #outputs: ActorOutputs & Parameters<typeof parseAmplifyConfig>[0];
  readonly #stores = new Map<string, KeyValueStorage>();

  constructor(outputs: ActorOutputs & Parameters<typeof parseAmplifyConfig>[0]) {
    this.#outputs = outputs;
    this.configure();
    this.client = generateClient<Schema>({ authMode: 'userPool' });
  }

  /** Takes this process's one Amplify configuration, again if somebody else took it meanwhile. */
  configure(): void {
    const config = parseAmplifyConfig(this.#outputs);
    const pool = config.Auth?.Cognito;
    if (!pool?.userPoolId || !pool.userPoolClientId)
      throw new Error('unable to configure the crowd; the outputs have no user pool');
    const { userPoolId, userPoolClientId } = pool;
    // It warns of every user pool that isn't AWS's own.
    ConsoleLogger.LOG_LEVEL = 'ERROR';
    const { userPoolEndpoint } = this.#outputs.custom.localBackend;
    Amplify.configure({ ...config, Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
  }

  /** Signs the person in, the first time, and makes them the one who acts. */
  async actAs(person: Person): Promise<RoomfulClient> {
    const known = this.#stores.get(person.email);
    const store = known ?? makeMemoryStorage();
    cognitoUserPoolsTokenProvider.setKeyValueStorage(store);
    if (!known) {
      await signIn({ username: person.email, password: person.password });
      this.#stores.set(person.email, store);
    }
    return this.client;
  }
}

function makeMemoryStorage(): KeyValueStorage {
  const values = new Map<string, string>();
  return {
    setItem: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
    getItem: (key) => Promise.resolve(values.get(key) ?? null),
    removeItem: (key) => {
      values.delete(key);
      return Promise.resolve();
    },
    clear: () => {
      values.clear();
      return Promise.resolve();
    },
  };
}
