import type { RequestHandler } from '../aws-json';
import type { AwsServicesOptions } from '../aws-services';
import type { BackendModel, GraphqlApiModel } from '../backend-model';
import type { RequestRefusal, RequestTrace } from '../appsync/graphql';
import type { ApiKey } from '../appsync/authentication';
import type { GraphqlHttpHandler } from '../appsync/http';
import type { Realtime } from '../appsync/realtime';
import type { UserPool } from '../cognito';
import { createConsole, type ConsoleConfig, type ConsoleHandler } from '../console';
import type { LocalDynamoDb } from '../dynamodb';
import type { EventSourceMappings } from '../event-source-mapping';
import {
  FunctionCallers,
  withFunctionDeaths,
  withRepeatedBatches,
  withRequestFaults,
  withSocketFaults,
  withStartFaults,
  withTableFaults,
  type Faults,
} from '../faults';
import type { Iam } from '../iam';
import type { Meter } from '../meter';
import type { LambdaInvoker, Outbox } from '../ports';
import { createTableOperationScope } from '../request-log';
import type { Closing } from './closing';
import type { DataDirectory } from './data-directory';
import { functionEnvironment } from './function-environment';
import type { LocalBackendEvent } from './local-backend';
import { attributeRequests, meterDeliveries, meterInvocation } from './metering';
import { checkStreamAccess } from './stream-access';
import { createSwappableEngine } from './swappable-engine';

/** What runs behind the server. */
export interface Parts {
  readonly dynamoDb: LocalDynamoDb;
  readonly userPool: UserPool;
  /** Null if the backend has none. */
  readonly identityPool: RequestHandler | null;
  /** What the client is configured with, if the API takes keys. */
  readonly apiKey: string | null;
  /** What functions call through the SDK, under `/aws`. */
  readonly awsServices: RequestHandler;
  readonly realtime: Realtime;
  readonly graphql: GraphqlHttpHandler;
  readonly eventSourceMappings: EventSourceMappings;
  /** Compiles an API and runs it in place of the one before; sockets and subscriptions stay. */
  replaceResolvers(api: GraphqlApiModel): Promise<void>;
  /** Compiles an API and lets it go: whether it could run. @throws Error naming what can't */
  tryApi(api: GraphqlApiModel): Promise<void>;
  readonly console: ConsoleHandler;
}

export interface PartsOptions {
  readonly model: BackendModel;
  readonly data: DataDirectory;
  readonly outbox: Outbox;
  readonly meter: Meter;
  /** The server's origin. */
  readonly url: string;
  readonly onEvent: (event: LocalBackendEvent) => void;
  readonly faults?: Faults | undefined;
  /** Is told what must be ended as soon as it is open, even if a later part fails. */
  readonly closing: Closing;
}

/** Opens tables, functions, users and the API, and joins them. */
export async function openParts(options: PartsOptions): Promise<Parts> {
  const { model, data, outbox, meter, url, onEvent, closing, faults } = options;
  const [appsync, realtimeParts, http, cognito, dynamodb, functions, access, authentication] =
    await importParts();
  const onWarning = (message: string): void => onEvent({ kind: 'warning', message });
  const iam = access.createIam({ ...model, secrets: await access.readIamSecrets(data.iam) });
  const tableOperations = createTableOperationScope();
  checkStreamAccess(model, iam);
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
  const callers = new FunctionCallers();
  const lambda = functions.createLambdaRuntime({
    functions: model.lambdaFunctions,
    environment: (fn) => {
      const environment = functionEnvironment(fn, iam, model.region, url);
      callers.add(environment.AWS_ACCESS_KEY_ID, fn);
      return environment;
    },
    log: (line) => onEvent({ kind: 'lambda-log', ...line }),
    onInvocation: (invocation) => meterInvocation(meter, invocation),
  });
  closing.stores.push(() => lambda.close());
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
  const identityPool = await openIdentityPool(options, iam, userPool, onWarning);
  const onTrace = (trace: RequestTrace): void => {
    meter.record({ kind: 'OPERATION', operation: trace.operation });
    onEvent({ kind: 'request', trace });
  };
  const onRefusal = (refusal: RequestRefusal): void => onEvent({ kind: 'refused-request', refusal });
  const listeners = { tableOperations, onTrace, onRefusal, onWarning };
  const compile = (api: GraphqlApiModel) =>
    appsync.createGraphqlEngine({
      api,
      dynamoDb: faults ? withTableFaults(dynamoDb, faults) : dynamoDb,
      lambda,
      ...listeners,
      ...(faults ? { atStep: (step) => faults.atStep(step) } : {}),
    });
  const compiled = createSwappableEngine(await compile(model.graphqlApi));
  const engine = attributeRequests(faults ? withStartFaults(compiled, faults) : compiled, meter);
  const apiKeys = await authentication.readApiKeys(model.graphqlApi.apiKeys, data.iam);
  const authenticator = authentication.createAuthenticator({
    ...model,
    apiKeys,
    verifier: userPool.verifier,
    iam,
  });
  const sockets = realtimeParts.createRealtime({
    engine,
    authenticator,
    onWarning,
    observer: meterDeliveries(meter),
  });
  closing.sockets.push(() => sockets.close());
  const realtime = faults ? withSocketFaults(sockets, faults) : sockets;
  const graphql = http.createGraphqlHttpHandler({ engine, authenticator, realtime, onRefusal, onWarning });
  const invoker = faults ? withRepeatedBatches(lambda, faults) : lambda;
  const eventSourceMappings = await openEventSourceMappings(options, dynamoDb, invoker);
  const mortal = (handle: RequestHandler): RequestHandler =>
    faults ? withFunctionDeaths(handle, faults, callers, lambda) : handle;
  return {
    dynamoDb,
    userPool,
    identityPool,
    awsServices: mortal(
      serveAws({
        model,
        dynamoDb,
        iam,
        observer: { tableOperations, onCall: (call) => onEvent({ kind: 'service-call', call }) },
        report: (error) => onWarning(`unable to answer a function's call; ${describeError(error)}`),
      }),
    ),
    apiKey: apiKeys[0]?.value ?? null,
    realtime,
    eventSourceMappings,
    graphql: mortal(faults ? withRequestFaults(graphql, faults) : graphql),
    replaceResolvers: async (api) => compiled.swap(await compile(api)),
    tryApi: async (api) => {
      await compile(api);
    },
    console: createConsole({ config: consoleConfig(model, apiKeys) }),
  };
}

async function openEventSourceMappings(
  { model, data, onEvent, closing }: PartsOptions,
  { streams }: LocalDynamoDb,
  lambda: LambdaInvoker,
): Promise<EventSourceMappings> {
  const { describeBatch, openEventSourceMappings: open } = await import('../event-source-mapping');
  const onWarning = (message: string): void => onEvent({ kind: 'warning', message });
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

async function openIdentityPool(
  { model, data }: PartsOptions,
  iam: Iam,
  { verifier }: UserPool,
  onWarning: (message: string) => void,
): Promise<RequestHandler | null> {
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

/** Loaded at the first call: most backends start, and many run, without one. */
function serveAws(options: AwsServicesOptions): RequestHandler {
  let services: Promise<RequestHandler> | undefined;
  return async (request, response) => {
    services ??= import('../aws-services').then(({ createAwsServices }) =>
      createAwsServices('/aws', options),
    );
    await (
      await services
    )(request, response);
  };
}

/** Loaded while the port is being taken and the assembly read: a taken port is told at once. */
const importParts = () =>
  Promise.all([
    import('../appsync/graphql'),
    import('../appsync/realtime'),
    import('../appsync/http'),
    import('../cognito'),
    import('../dynamodb'),
    import('../lambda'),
    import('../iam'),
    import('../appsync/authentication'),
  ]);

const consoleConfig = (model: BackendModel, [apiKey]: readonly ApiKey[]): ConsoleConfig => ({
  apiName: model.graphqlApi.name,
  region: model.region,
  userPoolId: model.userPool.userPoolId,
  userPoolClientId: model.userPool.clientId,
  identityPool: model.identityPool && {
    identityPoolId: model.identityPool.identityPoolId,
    allowGuestAccess: model.identityPool.allowsUnauthenticated,
  },
  apiKey: apiKey?.value ?? null,
});

const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
