import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsJsonError, makeJsonService, type RequestHandler } from '../aws-json';
import type { BackendModel } from '../backend-model';
import type { Iam } from '../iam';
import { DynamoDbError, type DynamoDb } from '../ports';
import { runDynamoDbCall } from './dynamodb';
import { IdempotentTransactions } from './idempotent-transactions';
import type { CallObserver } from './observe-call';
import { createS3Service } from './s3';
import { createStsService } from './sts';

export interface AwsServicesOptions {
  readonly model: Pick<BackendModel, 'region' | 'accountId' | 'tables' | 'bucketFiles'>;
  readonly dynamoDb: DynamoDb;
  readonly iam: Iam;
  /** Told of the calls of DynamoDB. */
  readonly observer: CallObserver;
  /** Told of failures that are the services' own fault. */
  readonly report: (error: unknown) => void;
}

/** DynamoDB's limit on a request, https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html */
const bodyLimit = 16 * 1024 * 1024;

/**
 * What functions call through the ordinary SDK, each service under its own path: `…/dynamodb`, `…/s3`, `…/sts`.
 * Every call is verified and looked up in the policies of the caller's role.
 */
export function createAwsServices(prefix: string, options: AwsServicesOptions): RequestHandler {
  const { model, iam, dynamoDb, observer, report } = options;
  const transactions = new IdempotentTransactions(dynamoDb);
  const dynamoDbService = makeJsonService({
    target: 'DynamoDB_20120810',
    contentType: 'application/x-amz-json-1.0',
    typePrefix: 'com.amazonaws.dynamodb.v20120810#',
    bodyLimit,
    run: (call) => runDynamoDbCall({ model, iam, dynamoDb, transactions, observer }, call),
    refusalOf: toJsonError,
    report,
  });
  const services: Readonly<Record<string, RequestHandler>> = {
    dynamodb: dynamoDbService,
    s3: createS3Service({ files: model.bucketFiles, prefix: `${prefix}/s3`, iam, report }),
    sts: createStsService({ accountId: model.accountId, iam, report }),
  };
  return async (request, response) => {
    const name = request.url?.slice(prefix.length + 1).split(/[/?]/, 1)[0] ?? '';
    const service = Object.hasOwn(services, name) ? services[name] : undefined;
    if (service === undefined) refuseService(prefix, request, response);
    else await service(request, response);
  };
}

function toJsonError(error: unknown): AwsJsonError | null {
  if (!(error instanceof DynamoDbError)) return null;
  const { code, message, item, cancellationReasons } = error;
  return new AwsJsonError(code, message, 400, {
    ...(item === undefined ? {} : { Item: item }),
    ...(cancellationReasons === undefined
      ? {}
      : {
          CancellationReasons: cancellationReasons.map((reason) => ({
            Code: reason.code,
            ...(reason.message === undefined ? {} : { Message: reason.message }),
            ...(reason.item === undefined ? {} : { Item: reason.item }),
          })),
        }),
  });
}

/** A service that is not here; the answer has the shape of that service's errors. */
function refuseService(prefix: string, request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const operation =
    request.headers['x-amz-target'] ??
    `${request.method ?? 'GET'} ${request.url?.split('?', 1)[0]?.slice(prefix.length) ?? ''}`;
  response.writeHead(400, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-amzn-errortype': 'UnsupportedOperationException',
  });
  response.end(
    JSON.stringify({
      __type: 'UnsupportedOperationException',
      message: `unable to call ${String(operation)}; not supported by the local backend`,
    }),
  );
}
