import type { RequestHandler } from '../aws-json';
import type { LambdaRuntime } from '../lambda';
import type { LambdaInvoker } from '../ports';
import type { Faults } from './create-faults';

/** A function, as what it asks AWS for tells who it is. */
export interface CallingFunction {
  readonly functionName: string;
  readonly functionArn: string;
}

/** Which function has which access key: each execution environment has credentials of its own. */
export class FunctionCallers {
  readonly #byKey = new Map<string, CallingFunction>();

  add(accessKeyId: string, caller: CallingFunction): void {
    this.#byKey.set(accessKeyId, caller);
  }

  /** @param authorization the header of Signature Version 4 */
  find(authorization: string | undefined): CallingFunction | null {
    const key = /\bCredential=([^/,\s]+)\//.exec(authorization ?? '')?.[1];
    return key === undefined ? null : (this.#byKey.get(key) ?? null);
  }
}

/**
 * What functions call, where one of them may be killed: with its thread its connections are gone, so that it never has an
 * answer. Nothing of the function takes part in it.
 */
export const withFunctionDeaths =
  (
    handle: RequestHandler,
    faults: Faults,
    callers: FunctionCallers,
    lambda: Pick<LambdaRuntime, 'kill'>,
  ): RequestHandler =>
  async (request, response) => {
    const caller = callers.find(request.headers.authorization);
    const death = caller === null ? null : faults.atFunctionRequest(caller.functionName);
    if (caller === null || death === null) {
      await handle(request, response);
      return;
    }
    if (death === 'before') {
      await lambda.kill(caller.functionArn);
      response.destroy();
      return;
    }
    response.end = () => {
      void lambda.kill(caller.functionArn).then(() => response.destroy());
      return response;
    };
    await handle(request, response);
  };

/** Streams that give a batch once more than was needed, as Lambda says they may. */
export const withRepeatedBatches = (lambda: LambdaInvoker, faults: Faults): LambdaInvoker => ({
  invoke: async (...call) => {
    const answer = await lambda.invoke(...call);
    return faults.repeatsBatch() ? lambda.invoke(...call) : answer;
  },
});
