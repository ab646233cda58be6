import type { Amplify } from 'aws-amplify';
import type { AuthSession } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import type { ChatApp, Signal } from '../../../chat/ports';
import { createSignal } from '../../../chat/store';
import { seededChance } from '../../../chat/testing';
import { createDataClient, type DataClient } from '../../../client/appsync';
import { createChatApp } from '../../../client/create-chat-app';

type LibraryOptions = NonNullable<Parameters<typeof Amplify.configure>[1]>;

/** What one person holds in hand: the product's whole client, with an Amplify of its own. */
export interface Device {
  readonly app: ChatApp;
  /** For what the app has no words for. */
  readonly client: DataClient;
  /** As a browser tells that the network is back. */
  readonly returns: Signal & { happen(): void };
}

/** @param seed of all chance in it: delays, spreads */
export function makeDevice(
  outputs: unknown,
  tokens: NonNullable<AuthSession['tokens']>,
  seed: number,
): Device {
  // It warns of every pool that isn't AWS's own.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  const returns = createSignal();
  const amplify: LibraryOptions = { Auth: { tokenProvider: { getTokens: () => Promise.resolve(tokens) } } };
  const edges = { chance: seededChance(seed), returns };
  const app = createChatApp(outputs, { edges, amplify });
  return { app, client: createDataClient(() => Promise.resolve({})), returns };
}
