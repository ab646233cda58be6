import { createContext, runInContext, type Context } from 'node:vm';

/**
 * What APPSYNC_JS offers beside its own `util`, `extensions` and `runtime`: no clock (`util.time` is
 * one), no promises, no regular expressions, no timers, no network.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/supported-features.html
 */
const offered = new Set(['Object', 'Array', 'String', 'Number', 'Boolean', 'JSON', 'Math']);

/** Static methods that APPSYNC_JS offers; of the types that are not here all of them. */
const offeredStatics: Readonly<Record<string, readonly string[]>> = {
  Object: ['assign', 'entries', 'hasOwn', 'keys', 'values', 'fromEntries'],
  Array: ['isArray'],
  Math: [
    'random',
    'min',
    'max',
    'round',
    'floor',
    'ceil',
    'abs',
    'sqrt',
    'pow',
    'sign',
    'trunc',
    'log',
    'exp',
  ],
};

/** Methods that AppSync's own eslint plugin knows not to be implemented. */
const missingMethods: Readonly<Record<string, readonly string[]>> = {
  Array: ['copyWithin', 'entries', 'keys', 'values'],
  String: [
    'charCodeAt',
    'localeCompare',
    'matchAll',
    'padEnd',
    'padStart',
    'repeat',
    'search',
    'toLocaleLowerCase',
    'toLocaleUpperCase',
  ],
};

export interface Sandbox {
  readonly context: Context;
  /** Parses JSON to values of the sandbox's own realm. */
  readonly parse: (text: string) => unknown;
  /** Takes away what loading needed but a function must not have. */
  close(): void;
}

/**
 * A realm of its own for one function, without code generation from text. It keeps a function to what it
 * would find on AppSync; against hostile code it is no boundary.
 */
export function openSandbox(globals: Readonly<Record<string, unknown>>): Sandbox {
  const context = createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  const parse = runInContext('JSON.parse', context) as (text: string) => unknown;
  return {
    context,
    parse,
    close: () => void runInContext(closingScript(Object.keys(globals)), context),
  };
}

function closingScript(globals: readonly string[]): string {
  const kept = [...offered, ...globals];
  return `
    {
      const realm = globalThis;
      const kept = ${JSON.stringify(kept)};
      const statics = ${JSON.stringify(offeredStatics)};
      const missing = ${JSON.stringify(missingMethods)};
      for (const type of Object.keys(missing))
        for (const name of missing[type]) delete realm[type].prototype[name];
      for (const name of Object.getOwnPropertyNames(realm))
        if (!kept.includes(name)) delete realm[name];
      const { getOwnPropertyNames } = Object;
      for (const type of Object.keys(statics))
        for (const name of getOwnPropertyNames(realm[type]))
          if (typeof realm[type][name] === 'function' && !statics[type].includes(name))
            delete realm[type][name];
    }
  `;
}
