import type { Amplify } from 'aws-amplify';
import { createChat } from '../chat/create-chat';
import type { ChatApp, Edges, Preferences } from '../chat/ports';
import { configureAmplify } from './amplify-config';
import { createConnection, createDataClient, createTransport } from './appsync';
import {
  createBrowserMemory,
  createBrowserPages,
  createBrowserReturns,
  systemChance,
  systemClock,
  systemIds,
} from './browser';
import { parseOutputs } from './outputs';
import { createAccount } from './session';

/** What a caller brings itself: a test its clock, a script in Node the tokens of its participant. */
export interface ChatAppOptions {
  readonly edges?: Partial<Edges>;
  readonly amplify?: Parameters<typeof Amplify.configure>[1];
  /** For this visit alone. */
  readonly preferences?: Partial<Preferences>;
}

/**
 * The one place where the core and the edges are put together. `outputs` is the content of
 * `amplify_outputs.json`. Amplify's client is one for the whole process, so there is one such app in a page;
 * Node before version 22 must have been given a `globalThis.WebSocket` before this is called.
 */
export function createChatApp(
  outputs: unknown,
  { edges, amplify, preferences }: ChatAppOptions = {},
): ChatApp {
  configureAmplify(parseOutputs(outputs), amplify);
  return createChat(
    {
      account: edges?.account ?? createAccount(),
      connection: edges?.connection ?? createConnection(),
      transport: edges?.transport ?? createTransport(createDataClient()),
      clock: edges?.clock ?? systemClock,
      ids: edges?.ids ?? systemIds,
      chance: edges?.chance ?? systemChance,
      memory: edges?.memory ?? createBrowserMemory(),
      pages: edges?.pages ?? createBrowserPages(),
      returns: edges?.returns ?? createBrowserReturns(),
    },
    preferences,
  );
}
