import type { Amplify } from 'aws-amplify';
import type { Edges } from '../chat/ports';
import { configureAmplify } from './amplify-config';
import { createConnection, createDataClient, createTransport } from './appsync';
import {
  createBrowserLeaves,
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
export interface EdgesOptions {
  readonly edges?: Partial<Edges>;
  readonly amplify?: Parameters<typeof Amplify.configure>[1];
}

/**
 * What the core meets the world with. `outputs` is the content of `amplify_outputs.json`. Amplify's client is one for
 * the whole process, so these are made once in a page; Node before version 22 must have been given a
 * `globalThis.WebSocket` before this is called.
 */
export function createEdges(outputs: unknown, { edges, amplify }: EdgesOptions = {}): Edges {
  configureAmplify(parseOutputs(outputs), amplify);
  const account = createAccount();
  return {
    account: edges?.account ?? account,
    connection: edges?.connection ?? createConnection(),
    transport: edges?.transport ?? createTransport(createDataClient(account.authorize)),
    clock: edges?.clock ?? systemClock,
    ids: edges?.ids ?? systemIds,
    chance: edges?.chance ?? systemChance,
    memory: edges?.memory ?? createBrowserMemory(),
    pages: edges?.pages ?? createBrowserPages(),
    returns: edges?.returns ?? createBrowserReturns(),
    leaves: edges?.leaves ?? createBrowserLeaves(),
  };
}
