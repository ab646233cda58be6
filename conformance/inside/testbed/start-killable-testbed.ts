import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { fetchAuthSession } from 'aws-amplify/auth';
import path from 'node:path';
import { readCloudAssembly } from '../../../local';
import type { BackendModel } from '../../../local/backend-model';
import { openDynamoDb } from '../../../local/dynamodb';
import { Actors, createAccount, makeRoomfulClient, type Person } from '../../../scripts/real-client';
import { synthesise } from '../../../scripts/stages/synthesise';
import { BackendProcess } from '../../../scripts/testing/backend-process';
import { accountsOf, routeLoopbackSockets } from '../../deployment';
import { PersonApi, readSelectionSets } from '../raw-api';

type Row = Readonly<Record<string, { readonly S?: string; readonly N?: string }>>;

/** The backend as people run it, in a process of its own on data that stay, which faults can kill. */
export interface KillableTestbed {
  readonly process: BackendProcess;
  readonly model: BackendModel;
  /** Signs in once; the token outlives the process. */
  apiOf(person: Person): Promise<PersonApi>;
  /** All rows of a model's table, which no API tells; the process is killed for that and started again. */
  scan(model: string): Promise<readonly Row[]>;
}

export async function startKillableTestbed(): Promise<KillableTestbed> {
  routeLoopbackSockets();
  const assembly = await synthesise();
  const process = await BackendProcess.start({ assembly, takesFaults: true });
  const model = readCloudAssembly(assembly, { graphqlUrl: `${process.url}/graphql` });
  const cognito = new CognitoIdentityProviderClient(await process.readAdmin());
  for (const person of accountsOf('chat')) await createAccount(cognito, model.userPool.userPoolId, person);
  cognito.destroy();
  const outputs = await process.readOutputs();
  const actors = new Actors(outputs, makeRoomfulClient);
  const selections = readSelectionSets(outputs);
  return {
    process,
    model,
    async apiOf(person) {
      await actors.actAs(person);
      const { tokens } = await fetchAuthSession();
      if (!tokens) throw new Error(`unable to act as ${person.displayName}; there is no token`);
      return new PersonApi(process.url, tokens.accessToken.toString(), selections);
    },
    async scan(name) {
      await process.kill();
      const rows = await scanClosed(path.join(process.directory, 'data', 'tables'), model, name);
      await process.start();
      return rows;
    },
  };
}

async function scanClosed(directory: string, model: BackendModel, name: string): Promise<readonly Row[]> {
  const { tables } = model;
  const TableName = tables.find(({ tableName }) => tableName.startsWith(`${name}-`))?.tableName;
  const dynamoDb = await openDynamoDb({ directory, tables });
  const { Items } = await dynamoDb.execute('Scan', { TableName });
  await dynamoDb.close();
  return Items as readonly Row[];
}
