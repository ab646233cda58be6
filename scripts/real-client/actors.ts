import { Amplify } from 'aws-amplify';
import { signIn } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { ConsoleLogger, parseAmplifyConfig } from 'aws-amplify/utils';
import type { RoomfulClient } from './roomful-client';

type KeyValueStorage = Parameters<typeof cognitoUserPoolsTokenProvider.setKeyValueStorage>[0];

/** `amplify_outputs.json`, of AWS or of the local backend, which tells where its user pool is. */
export type ActorOutputs = Parameters<typeof parseAmplifyConfig>[0] & {
  readonly custom?: {
    readonly localBackend?: { readonly userPoolEndpoint: string; readonly identityPoolEndpoint?: string };
  };
};

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/**
 * Several people in one process with the real client. aws-amplify holds one session a process, in a store of
 * tokens: each person has a store of their own, and acting as somebody is putting theirs in place. One acts at
 * a time.
 */
export class Actors<Client = RoomfulClient> {
  readonly client: Client;
  readonly #outputs: ActorOutputs;
  readonly #stores = new Map<string, KeyValueStorage>();

  constructor(outputs: ActorOutputs, makeClient: () => Client) {
    this.#outputs = outputs;
    this.configure();
    this.client = makeClient();
  }

  /** Takes this process's one Amplify configuration, again if somebody else took it meanwhile. */
  configure(): void {
    const config = parseAmplifyConfig(this.#outputs);
    const local = this.#outputs.custom?.localBackend;
    if (local === undefined) {
      Amplify.configure(config);
      return;
    }
    const cognito = config.Auth?.Cognito;
    if (!cognito?.userPoolId || !cognito.userPoolClientId)
      throw new Error('unable to configure the actors; the outputs have no user pool');
    const { userPoolId, userPoolClientId } = cognito;
    // It warns of every user pool that isn't AWS's own.
    ConsoleLogger.LOG_LEVEL = 'ERROR';
    const { userPoolEndpoint } = local;
    Amplify.configure({ ...config, Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
  }

  /**
   * Signs the person in, the first time, and makes them the one who acts.
   * @param device a sign-in of its own for each
   */
  async actAs(person: Credentials, device = 'laptop'): Promise<Client> {
    const key = `${person.email} ${device}`;
    const known = this.#stores.get(key);
    const store = known ?? makeMemoryStorage();
    cognitoUserPoolsTokenProvider.setKeyValueStorage(store);
    if (!known) {
      await signIn({ username: person.email, password: person.password });
      this.#stores.set(key, store);
    }
    return this.client;
  }

  /** Nobody is signed in. */
  actAsStranger(): Client {
    cognitoUserPoolsTokenProvider.setKeyValueStorage(makeMemoryStorage());
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
