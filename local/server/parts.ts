import type { RequestHandler } from '../aws-json';
import type { AwsServicesOptions } from '../aws-services';
import type { BackendModel, GraphqlApiModel } from '../backend-model';
import type { RequestRefusal, RequestTrace } from '../appsync/graphql';
import type { ApiKey } from '../appsync/authentication';
import type { GraphqlHttpHandler } from '../appsync/http';
import type { Realtime } from '../appsync/realtime';
import type { UserPool } from '../cognito';
import { createConsole, type ConsoleConfig, type ConsoleHandler } from '../console';
import { describeError } from '../describe-error';
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
} from '../faults';
import { createTableOperationScope } from '../request-log';
import { importParts } from './import-parts';
import { attributeRequests, meterDeliveries } from './metering';
import {
  openEventSourceMappings,
  openFunctions,
  openIdentityPool,
  openTables,
  openUserPool,
} from './open-stores';
import { warningTo, type PartsOptions } from './parts-options';
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

/** Opens tables, functions, users and the API, and joins them. */
export async function openParts(options: PartsOptions): Promise<Parts> {
  const { model, data, meter, onEvent, closing, faults } = options;
  const modules = await importParts();
  const onWarning = warningTo(options);
  const iam = modules.iam.createIam({ ...model, secrets: await modules.iam.readIamSecrets(data.iam) });
  const tableOperations = createTableOperationScope();
  checkStreamAccess(model, iam);
  const dynamoDb = await openTables(modules, options, tableOperations);
  const callers = new FunctionCallers();
  const lambda = openFunctions(modules, options, iam, callers);
  const userPool = await openUserPool(modules, options, iam, lambda);
  const identityPool = await openIdentityPool(options, iam, userPool);
  const onTrace = (trace: RequestTrace): void => {
    meter.record({ kind: 'OPERATION', operation: trace.operation });
    onEvent({ kind: 'request', trace });
  };
  const onRefusal = (refusal: RequestRefusal): void => onEvent({ kind: 'refused-request', refusal });
  const listeners = { tableOperations, onTrace, onRefusal, onWarning };
  const compile = (api: GraphqlApiModel) =>
    modules.graphql.createGraphqlEngine({
      api,
      dynamoDb: faults ? withTableFaults(dynamoDb, faults) : dynamoDb,
      lambda,
      ...listeners,
      ...(faults ? { atStep: (step) => faults.atStep(step) } : {}),
    });
  const compiled = createSwappableEngine(await compile(model.graphqlApi));
  const engine = attributeRequests(faults ? withStartFaults(compiled, faults) : compiled, meter);
  const apiKeys = await modules.authentication.readApiKeys(model.graphqlApi.apiKeys, data.iam);
  const authenticator = modules.authentication.createAuthenticator({
    ...model,
    apiKeys,
    verifier: userPool.verifier,
    iam,
  });
  const sockets = modules.realtime.createRealtime({
    engine,
    authenticator,
    onWarning,
    observer: meterDeliveries(meter),
  });
  closing.sockets.push(() => sockets.close());
  const realtime = faults ? withSocketFaults(sockets, faults) : sockets;
  const graphql = modules.http.createGraphqlHttpHandler({
    engine,
    authenticator,
    realtime,
    onRefusal,
    onWarning,
  });
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
