import { setTimeout } from 'node:timers/promises';
import type { LambdaFunctionModel } from '../backend-model';
import { LambdaError, type LambdaInvoker } from '../ports';
import { makeFunctionEnvironment } from './function-environment';
import { defaultPolicy, invokeAsynchronously } from './asynchronous-invocation';
import { FunctionPool } from './function-pool';
import type { LambdaLog } from './lambda-log';

/** Lambda's limit on a synchronous request and on its response, in bytes. */
const payloadLimit = 6 * 1024 * 1024;

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const asynchronousPayloadLimit = 1024 * 1024;

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
  /** Ends the function's running calls at once, each of which fails as if its process had been killed. */
  kill(functionArn: string): Promise<void>;
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
  const stopped = new AbortController();
  async function invokeOnce(pool: FunctionPool, request: string): Promise<unknown> {
    const startedAt = performance.now();
    const response = await pool
      .invoke(request)
      .finally(() => onInvocation({ model: pool.model, milliseconds: performance.now() - startedAt }));
    refuseLarge(response, payloadLimit, 'Function.ResponseSizeTooLarge', 'response');
    return JSON.parse(response) as unknown;
  }
  return {
    async invoke(functionArn, payload, invocationType = 'RequestResponse') {
      const pool = pools.get(functionArn);
      if (pool === undefined)
        throw new LambdaError('ResourceNotFoundException', `Function not found: ${functionArn}`);
      const request = JSON.stringify(payload ?? null);
      const limit = invocationType === 'Event' ? asynchronousPayloadLimit : payloadLimit;
      refuseLarge(request, limit, 'RequestEntityTooLargeException', 'request');
      const attempt = () => invokeOnce(pool, request);
      if (invocationType === 'RequestResponse') return attempt();
      const { functionName, asynchronousInvocation: policy = defaultPolicy } = pool.model;
      return invokeAsynchronously({
        functionName,
        policy,
        attempt,
        pause: (milliseconds) => pauseUnless(stopped.signal, milliseconds),
        onRetry: (text) => log({ functionName, level: 'error', text }),
      });
    },
    async kill(functionArn) {
      await pools.get(functionArn)?.kill();
    },
    async close() {
      stopped.abort();
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

async function pauseUnless(signal: AbortSignal, milliseconds: number): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal, ref: false });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new LambdaError('Sandbox.Closed', 'the local backend stopped before the next attempt');
  }
}

function refuseLarge(json: string, limit: number, errorType: string, what: string): void {
  const size = Buffer.byteLength(json);
  if (size > limit)
    throw new LambdaError(errorType, `unable to carry the ${what}; ${size} bytes exceed ${limit}`);
}
