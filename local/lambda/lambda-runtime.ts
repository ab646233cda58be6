import type { LambdaFunctionModel } from '../backend-model';
import { LambdaError, type LambdaInvoker } from '../ports';
import { makeFunctionEnvironment } from './function-environment';
import { FunctionPool } from './function-pool';
import type { LambdaLog } from './lambda-log';

/** Lambda's limit on a synchronous request and on its response, in bytes. */
const payloadLimit = 6 * 1024 * 1024;

export interface LambdaRuntimeOptions {
  readonly functions: readonly LambdaFunctionModel[];
  /**
   * Added to a function's environment: region, its role's credentials, `AWS_ENDPOINT_URL_*`. As a function it is
   * asked when an environment starts, by when the server knows its port.
   */
  readonly environment:
    Readonly<Record<string, string>> | ((model: LambdaFunctionModel) => Readonly<Record<string, string>>);
  readonly log?: LambdaLog;
  /** Told of every call that was started, after it ended or failed. */
  readonly onInvocation?: (invocation: LambdaInvocation) => void;
}

export interface LambdaInvocation {
  readonly model: LambdaFunctionModel;
  /** From the request to the response, a cold start included: AWS bills it since August 2025. */
  readonly milliseconds: number;
}

export interface LambdaRuntime extends LambdaInvoker {
  /** Ends every function's threads; a call in progress fails. */
  close(): Promise<void>;
}

/** Runs the functions of a backend from their synthesised bundles, each in worker threads of its own. */
export function createLambdaRuntime(options: LambdaRuntimeOptions): LambdaRuntime {
  const { environment, log = () => undefined, onInvocation = () => undefined } = options;
  const added = typeof environment === 'function' ? environment : () => environment;
  const pools = new Map(
    options.functions.map((model) => [
      model.functionArn,
      new FunctionPool(model, () => makeFunctionEnvironment(model, added(model)), log),
    ]),
  );
  return {
    async invoke(functionArn, payload) {
      const pool = pools.get(functionArn);
      if (pool === undefined)
        throw new LambdaError('ResourceNotFoundException', `Function not found: ${functionArn}`);
      const request = JSON.stringify(payload ?? null);
      refuseLarge(request, 'RequestEntityTooLargeException', 'request');
      const startedAt = performance.now();
      const response = await pool
        .invoke(request)
        .finally(() => onInvocation({ model: pool.model, milliseconds: performance.now() - startedAt }));
      refuseLarge(response, 'Function.ResponseSizeTooLarge', 'response');
      return JSON.parse(response) as unknown;
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

function refuseLarge(json: string, errorType: string, what: string): void {
  const size = Buffer.byteLength(json);
  if (size > payloadLimit)
    throw new LambdaError(errorType, `unable to carry the ${what}; ${size} bytes exceed ${payloadLimit}`);
}
