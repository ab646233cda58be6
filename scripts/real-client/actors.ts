import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { signIn } from 'aws-amplify/auth';
import {
  CognitoAWSCredentialsAndIdentityIdProvider,
  cognitoUserPoolsTokenProvider,
  DefaultIdentityIdStore,
} from 'aws-amplify/auth/cognito';
import { ConsoleLogger, parseAmplifyConfig } from 'aws-amplify/utils';
import type { RoomfulClient } from './roomful-client';

type Auth = NonNullable<ResourcesConfig['Auth']>;
type LibraryOptions = NonNullable<Parameters<typeof Amplify.configure>[1]>;
type CredentialsProvider = NonNullable<NonNullable<LibraryOptions['Auth']>['credentialsProvider']>;
type KeyValueStorage = Parameters<typeof cognitoUserPoolsTokenProvider.setKeyValueStorage>[0];

/** `amplify_outputs.json`, of AWS or of the local backend, which tells where its user pool is. */
export type ActorOutputs = Parameters<typeof parseAmplifyConfig>[0] & {
  readonly custom?: {
    readonly localBackend?: { readonly userPoolEndpoint: string; readonly identityPoolEndpoint: string };
  };
};

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** One sign-in, or none: the tokens, and the AWS credentials that the identity pool gives for them. */
interface Session {
  readonly tokens: KeyValueStorage;
  readonly credentials: CognitoAWSCredentialsAndIdentityIdProvider;
}

/**
 * Several people in one process with the real client. aws-amplify holds one session a process: each person has
 * one of their own, and acting as somebody is putting theirs in place. One acts at a time.
 */
export class Actors<Client = RoomfulClient> {
  readonly client: Client;
  readonly #outputs: ActorOutputs;
  readonly #sessions = new Map<string, Session>();
  #acting = openSession();

  constructor(outputs: ActorOutputs, makeClient: () => Client) {
    this.#outputs = outputs;
    this.configure();
    this.client = makeClient();
  }

  /** Takes this process's one Amplify configuration, again if somebody else took it meanwhile. */
  configure(): void {
    const config = configOf(this.#outputs);
    // It warns of every pool that isn't AWS's own.
    ConsoleLogger.LOG_LEVEL = 'ERROR';
    cognitoUserPoolsTokenProvider.setAuthConfig(config.Auth);
    const credentialsProvider: CredentialsProvider = {
      getCredentialsAndIdentityId: (options) => this.#acting.credentials.getCredentialsAndIdentityId(options),
      clearCredentialsAndIdentityId: () => void this.#acting.credentials.clearCredentialsAndIdentityId(),
    };
    Amplify.configure(config, {
      Auth: { tokenProvider: cognitoUserPoolsTokenProvider, credentialsProvider },
    });
  }

  /**
   * Signs the person in, the first time, and makes them the one who acts.
   * @param device a sign-in of its own for each
   */
  async actAs(person: Credentials, device = 'laptop'): Promise<Client> {
    const key = `${person.email} ${device}`;
    const known = this.#sessions.get(key);
    const session = known ?? openSession();
    this.#resume(session);
    if (!known) {
      await signIn({ username: person.email, password: person.password });
      this.#sessions.set(key, session);
    }
    return this.client;
  }

  /** Nobody is signed in. */
  actAsStranger(): Client {
    this.#resume(openSession());
    return this.client;
  }

  #resume(session: Session): void {
    this.#acting = session;
    cognitoUserPoolsTokenProvider.setKeyValueStorage(session.tokens);
  }
}

function openSession(): Session {
  const tokens = makeMemoryStorage();
  return {
    tokens,
    credentials: new CognitoAWSCredentialsAndIdentityIdProvider(new DefaultIdentityIdStore(tokens)),
  };
}

function configOf(outputs: ActorOutputs): ResourcesConfig & { readonly Auth: Auth } {
  const config = parseAmplifyConfig(outputs);
  const cognito = config.Auth?.Cognito;
  if (!cognito?.userPoolId || !cognito.userPoolClientId)
    throw new Error('unable to configure the actors; the outputs have no user pool');
  const { userPoolEndpoint, identityPoolEndpoint } = outputs.custom?.localBackend ?? {};
  const endpoints = userPoolEndpoint === undefined ? {} : { userPoolEndpoint, identityPoolEndpoint };
  return { ...config, Auth: { Cognito: { ...cognito, ...endpoints } } as Auth };
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
