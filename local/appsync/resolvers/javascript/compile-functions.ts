import { CallCell, makeJavaScriptExtensions, makeJavaScriptUtil, unsupported } from '../builtins';
import type { CompiledMapping } from '../mapping';
import { EarlyReturn } from '../mapping-fault';
import { batchDelete, batchGet, batchPut, transactGet, transactWrite } from './dynamodb-batches';
import { get, put, query, remove, scan, typed, update } from './dynamodb-requests';
import { loadFunctions, type SandboxSurface } from './load-functions';
import { runFunction } from './run-function';
import { operations } from './update-operations';

export interface FunctionOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** What a function wrote with `console`. */
  readonly onLog?: (entry: FunctionLog) => void;
}

export interface FunctionLog {
  /** The function's name. */
  readonly mapping: string;
  readonly level: 'log' | 'error';
  readonly values: readonly unknown[];
}

/** @throws Error that names the function and what it lacks or may not use */
export async function compileFunctions(
  name: string,
  code: string,
  options: FunctionOptions,
): Promise<CompiledMapping> {
  const cell = new CallCell();
  const functions = await loadFunctions(name, code, makeSurface(name, cell, options));
  return {
    name,
    request: (context, effects) => runFunction(functions, 'request', cell, context, effects),
    response: (context, effects) => runFunction(functions, 'response', cell, context, effects),
  };
}

function makeSurface(name: string, cell: CallCell, options: FunctionOptions): SandboxSurface {
  const environment = { currentCall: cell.current, now: options.now };
  const library = {
    util: makeJavaScriptUtil(environment),
    extensions: makeJavaScriptExtensions(environment),
    runtime: { earlyReturn },
  };
  const log =
    (level: FunctionLog['level']) =>
    (...values: unknown[]) =>
      options.onLog?.({ mapping: name, level, values });
  return {
    globals: { ...library, console: { log: log('log'), error: log('error') } },
    modules: {
      '@aws-appsync/utils': { __esModule: true, ...library },
      '@aws-appsync/utils/dynamodb': { __esModule: true, ...dynamodbModule },
    },
  };
}

/** What `@aws-appsync/utils/dynamodb` exports. */
export const dynamodbModule = {
  get,
  put,
  update,
  remove,
  query,
  scan,
  batchGet,
  batchPut,
  batchDelete,
  transactGet,
  transactWrite,
  sync: unsupported('sync of @aws-appsync/utils/dynamodb'),
  operations,
  toStringSet: typed((values: string[]) => ({ SS: [...values] })),
  toNumberSet: typed((values: number[]) => ({ NS: values.map(String) })),
  toBinarySet: typed((values: string[]) => ({ BS: [...values] })),
};

/** `runtime.earlyReturn(value, { skipTo })`; without `skipTo` the next step runs. */
function earlyReturn(value?: unknown, options?: { readonly skipTo?: unknown }): never {
  throw new EarlyReturn(value, options?.skipTo === 'END' ? 'END' : 'NEXT');
}
