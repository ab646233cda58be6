import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { WebSocket } from 'ws';
import { startLocalBackend, type LocalBackend, type LocalBackendEvent } from '../../local';
import type { TableOperationRecord } from '../../local/ports';
import { Actors, createAccount } from '../../scripts/real-client';
import { synthesise } from '../../scripts/stages/synthesise';
import { ann, ben, mona, nobody } from './people';

export interface Testbed {
  readonly backend: LocalBackend;
  readonly actors: Actors;
  /** Runs something and tells which table operations it caused. */
  record<T>(work: () => Promise<T>): Promise<{ value: T; operations: readonly TableOperationRecord[] }>;
  close(): Promise<void>;
}

export interface TestbedOptions {
  readonly dataDirectory?: string;
}

/** The synthesised backend with four accounts, and the real client in this process. */
export async function startTestbed(options: TestbedOptions = {}): Promise<Testbed> {
  routeLoopbackSockets();
  let operations: TableOperationRecord[] = [];
  const backend = await startLocalBackend({
    assemblyDirectory: await synthesise(),
    dataDirectory: options.dataDirectory ?? null,
    port: 0,
    onEvent: (event: LocalBackendEvent) => {
      if (event.kind === 'table-operation') operations.push(event.record);
    },
  });
  const cognito = new CognitoIdentityProviderClient({ ...backend.admin });
  for (const person of [ann, ben, mona, nobody]) {
    await createAccount(cognito, backend.model.userPool.userPoolId, person);
  }
  cognito.destroy();
  return {
    backend,
    actors: new Actors(backend.outputs),
    async record(work) {
      operations = [];
      const value = await work();
      return { value, operations };
    },
    close: () => backend.close(),
  };
}

/**
 * Node 20 has no WebSocket of its own, and aws-amplify turns every http address into wss, which a backend on
 * loopback doesn't speak.
 */
function routeLoopbackSockets(): void {
  class LoopbackWebSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      const url = new URL(address);
      if (['localhost', '127.0.0.1'].includes(url.hostname)) url.protocol = 'ws:';
      super(url, protocols);
    }
  }
  Object.assign(globalThis, { WebSocket: LoopbackWebSocket });
}
