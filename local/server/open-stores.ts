import type { RequestHandler } from '../aws-json';
import type { UserPool } from '../cognito';
import { describeError } from '../describe-error';
import type { LocalDynamoDb } from '../dynamodb';
import type { EventSourceMappings } from '../event-source-mapping';
import type { FunctionCallers } from '../faults';
import type { Iam } from '../iam';
import type { LambdaRuntime } from '../lambda';
import type { LambdaInvoker } from '../ports';
import type { TableOperationScope } from '../request-log';
import { functionEnvironment } from './function-environment';
import type { Modules } from './import-parts';
import { meterInvocation } from './metering';
import { warningTo, type PartsOptions } from './parts-options';

/* What stands behind the API: the tables, the functions and those who call them, the users. Each is closed with the backend. */

export async function openTables(
  { dynamodb }: Modules,
  { model, data, meter, onEvent, closing }: PartsOptions,
  tableOperations: TableOperationScope,
): Promise<LocalDynamoDb> {
  const dynamoDb = await dynamodb.openDynamoDb({
    directory: data.tables,
    tables: model.tables,
    streamedTables: new Set(model.eventSourceMappings.map(({ tableName }) => tableName)),
    onOperation: (record) => {
      tableOperations.record(record);
      meter.record({ kind: 'TABLE_OPERATION', capacityUnits: record.capacityUnits });
      onEvent({ kind: 'table-operation', record });
    },
  });
  closing.stores.push(() => dynamoDb.close());
  return dynamoDb;
}

/** @param callers is told of each function's access key */
export function openFunctions(
  { lambda }: Modules,
  { model, meter, url, onEvent, closing }: PartsOptions,
  iam: Iam,
  callers: FunctionCallers,
): LambdaRuntime {
  const runtime = lambda.createLambdaRuntime({
    functions: model.lambdaFunctions,
    environment: (fn) => {
      const environment = functionEnvironment(fn, iam, model.region, url);
      callers.add(environment.AWS_ACCESS_KEY_ID, fn);
      return environment;
    },
    log: (line) => onEvent({ kind: 'lambda-log', ...line }),
    onInvocation: (invocation) => meterInvocation(meter, invocation),
  });
  closing.stores.push(() => runtime.close());
  return runtime;
}

export async function openUserPool(
  { cognito }: Modules,
  options: PartsOptions,
  iam: Iam,
  lambda: LambdaRuntime,
): Promise<UserPool> {
  const { model, data, outbox, closing } = options;
  const onWarning = warningTo(options);
  const userPool = await cognito.createUserPool({
    model: model.userPool,
    region: model.region,
    accountId: model.accountId,
    iam,
    directory: data.cognito,
    outbox,
    lambda,
    report: (error) => onWarning(`unable to answer a user pool request; ${describeError(error)}`),
  });
  closing.stores.push(() => userPool.close());
  return userPool;
}

export async function openEventSourceMappings(
  options: PartsOptions,
  { streams }: LocalDynamoDb,
  lambda: LambdaInvoker,
): Promise<EventSourceMappings> {
  const { model, data, onEvent, closing } = options;
  const { describeBatch, openEventSourceMappings: open } = await import('../event-source-mapping');
  const onWarning = warningTo(options);
  const mappings = await open({
    mappings: model.eventSourceMappings,
    streams,
    lambda,
    directory: data.eventSourceMappings,
    onBatch(record) {
      onEvent({ kind: 'event-source-mapping', record });
      if (record.outcome !== 'succeeded') onWarning(describeBatch(record));
    },
    onFailure: (error) => onWarning(`unable to go on with an event source mapping; ${describeError(error)}`),
  });
  closing.stores.push(() => mappings.close());
  return mappings;
}

export async function openIdentityPool(
  options: PartsOptions,
  iam: Iam,
  { verifier }: UserPool,
): Promise<RequestHandler | null> {
  const { model, data } = options;
  const onWarning = warningTo(options);
  if (model.identityPool === null) return null;
  const identity = await import('../cognito-identity');
  return identity.openIdentityPool({
    model: model.identityPool,
    region: model.region,
    iam,
    verifier,
    directory: data.iam,
    report: (error) => onWarning(`unable to answer an identity pool request; ${describeError(error)}`),
  });
}
