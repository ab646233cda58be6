import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { startLocalBackend, type LocalBackend, type LocalBackendEvent } from '../../../local';
import type { Faults } from '../../../local/faults';
import type { TableOperationRecord } from '../../../local/ports';
import { Actors, createAccount, makeRoomfulClient } from '../../../scripts/real-client';
import { synthesise } from '../../../scripts/stages/synthesise';
import { accountsOf, routeLoopbackSockets } from '../../deployment';

/** A backend in this process, whose inside a test may look into. */
export interface Testbed {
  readonly backend: LocalBackend;
  readonly actors: Actors;
  /** Runs something and tells which table operations it caused in the API; functions behind streams run at any moment. */
  record<T>(work: () => Promise<T>): Promise<{ value: T; operations: readonly TableOperationRecord[] }>;
  close(): Promise<void>;
}

export interface TestbedOptions {
  readonly dataDirectory?: string;
  readonly faults?: Faults;
  readonly onEvent?: (event: LocalBackendEvent) => void;
}

export async function startTestbed(options: TestbedOptions = {}): Promise<Testbed> {
  routeLoopbackSockets();
  let operations: TableOperationRecord[] = [];
  const byFunctions = new WeakSet<TableOperationRecord>();
  const backend = await startLocalBackend({
    assemblyDirectory: await synthesise(),
    dataDirectory: options.dataDirectory ?? null,
    port: 0,
    ...(options.faults ? { faults: options.faults } : {}),
    onEvent: (event: LocalBackendEvent) => {
      options.onEvent?.(event);
      if (event.kind === 'table-operation') operations.push(event.record);
      if (event.kind === 'service-call')
        for (const record of event.call.tableOperations) byFunctions.add(record);
    },
  });
  const cognito = new CognitoIdentityProviderClient({ ...backend.admin });
  for (const person of accountsOf('chat'))
    await createAccount(cognito, backend.model.userPool.userPoolId, person);
  cognito.destroy();
  return {
    backend,
    actors: new Actors(backend.outputs, makeRoomfulClient),
    async record(work) {
      operations = [];
      const value = await work();
      return { value, operations: operations.filter((one) => !byFunctions.has(one)) };
    },
    close: () => backend.close(),
  };
}
