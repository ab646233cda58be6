import type { DataSourceModel } from '../../backend-model';
import { isRecord } from '../../is-record';
import type { DynamoDb, LambdaInvoker } from '../../ports';
import type { DataSourceResult } from './data-source-result';
import { executeDynamoDb, makeTokenSeal } from './dynamodb';
import { executeLambda } from './lambda-data-source';
import { RequestFault } from './request-fields';

export interface DataSourceExecutorOptions {
  readonly dataSources: readonly DataSourceModel[];
  readonly dynamoDb: DynamoDb;
  readonly lambda: LambdaInvoker;
  /** Seals `nextToken`s; with the same secret they outlive the process. Default: a random one. */
  readonly nextTokenSecret?: string;
  /** Told of a failed Lambda invocation of type `Event`. Default: a process warning. */
  readonly onEventFailure?: (error: unknown) => void;
}

export interface DataSourceExecutor {
  /**
   * Runs a data-source request (what a request mapping produced) against a data source.
   * Failures of the request are values.
   * @throws Error if no data source has that name
   */
  execute(dataSourceName: string, request: unknown): Promise<DataSourceResult>;
}

type Run = (request: unknown) => Promise<DataSourceResult>;

export function createDataSourceExecutor(options: DataSourceExecutorOptions): DataSourceExecutor {
  const makeRun = bindDataSource(options);
  const runs = new Map(options.dataSources.map((model) => [model.name, makeRun(model)]));
  return {
    async execute(dataSourceName, request) {
      const run = runs.get(dataSourceName);
      if (!run) throw new Error(`unable to run data source ${dataSourceName}; the API has none of that name`);
      try {
        return await run(request);
      } catch (error) {
        if (!(error instanceof RequestFault)) throw error;
        const { message, type } = error;
        return { kind: 'error', error: { message, type }, result: null, isRequestFault: true };
      }
    },
  };
}

function bindDataSource(options: DataSourceExecutorOptions): (model: DataSourceModel) => Run {
  const { dynamoDb, lambda, onEventFailure = warn } = options;
  const seal = makeTokenSeal(options.nextTokenSecret);
  return (model) => {
    switch (model.kind) {
      case 'NONE':
        return (request) => Promise.resolve({ kind: 'result', result: payloadOf(request) });
      case 'AMAZON_DYNAMODB':
        return (request) => executeDynamoDb({ dynamoDb, seal, tableName: model.tableName }, request);
      case 'AWS_LAMBDA':
        return (request) =>
          executeLambda({ lambda, functionArn: model.functionArn, onEventFailure }, request);
    }
  };
}

function payloadOf(request: unknown): unknown {
  return (isRecord(request) ? request['payload'] : undefined) ?? null;
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
