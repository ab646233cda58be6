import { LambdaError } from '../../ports';
import type { LambdaInvoker } from '../../ports';
import type { DataSourceResult } from './data-source-result';
import { readFields, readOptionalString, readString, RequestFault } from './request-fields';

export interface LambdaDataSource {
  readonly lambda: LambdaInvoker;
  readonly functionArn: string;
  /** Told of a failed `Event` invocation, which nobody waits for. */
  readonly onEventFailure: (error: unknown) => void;
}

/** Source: https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-lambda-js.html */
export async function executeLambda(source: LambdaDataSource, request: unknown): Promise<DataSourceResult> {
  const fields = readFields(request, '$');
  const operation = readString(fields['operation'], '$[operation]');
  if (operation !== 'Invoke')
    throw new RequestFault(
      `unable to run operation ${operation} on Lambda; the local backend supports Invoke`,
    );
  const invocationType =
    readOptionalString(fields['invocationType'], '$[invocationType]') ?? 'RequestResponse';
  const payload = fields['payload'] ?? null;
  switch (invocationType) {
    case 'Event':
      source.lambda.invoke(source.functionArn, payload, 'Event').catch(source.onEventFailure);
      return { kind: 'result', result: null };
    case 'RequestResponse':
      return answer(source.lambda.invoke(source.functionArn, payload));
    default:
      throw new RequestFault(
        `unable to invoke a function as ${invocationType}; use RequestResponse or Event`,
      );
  }
}

/** Whatever a function throws, a timeout too, is `Unhandled`: its own error type stays in Lambda. */
async function answer(call: Promise<unknown>): Promise<DataSourceResult> {
  try {
    return { kind: 'result', result: (await call) ?? null };
  } catch (error) {
    if (!(error instanceof LambdaError)) throw error;
    return { kind: 'error', error: { message: error.message, type: 'Lambda:Unhandled' }, result: null };
  }
}
