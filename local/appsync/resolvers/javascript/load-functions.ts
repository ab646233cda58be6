import { transform } from 'esbuild';
import { compileFunction } from 'node:vm';
import { reasonOf } from '../mapping-fault';
import { isPlainMap } from '../plain-data';
import { checkMembers } from './check-members';
import { checkSyntax } from './check-syntax';
import { parseModule } from './module-syntax';
import { openSandbox, type Sandbox } from './sandbox';
import {
  inlineSourceMap,
  positionOfError,
  readSourceMap,
  sandboxFileName,
  type SourcePositions,
} from './source-positions';

/** AppSync's limit on a function's code, in characters (API_CreateFunction: code). */
const maxCodeLength = 32_768;

type MappingFunction = (context: unknown) => unknown;

export interface LoadedFunctions {
  readonly request: MappingFunction;
  readonly response: MappingFunction;
  readonly parse: Sandbox['parse'];
  readonly positions: SourcePositions;
}

export interface SandboxSurface {
  readonly globals: Readonly<Record<string, unknown>>;
  /** What `import` finds, by module name. */
  readonly modules: Readonly<Record<string, unknown>>;
}

/**
 * Loads a bundled ES module of APPSYNC_JS into a sandbox of its own.
 * @throws Error that names the function: refused syntax, an unknown import, `request` or `response` missing
 */
export async function loadFunctions(
  name: string,
  code: string,
  surface: SandboxSurface,
): Promise<LoadedFunctions> {
  if (code.length > maxCodeLength)
    throw new Error(`unable to load ${name}; its code is longer than ${maxCodeLength} characters`);
  const program = parseModule(name, code);
  const sourcePositions = readSourceMap(inlineSourceMap(code));
  checkSyntax(name, program, sourcePositions);
  checkMembers(name, program, surface.modules, sourcePositions);
  const script = await toScript(name, code);
  const positions = readSourceMap(script.map);
  const sandbox = openSandbox(surface.globals);
  const exported = run(name, script.code, sandbox, surface, positions);
  sandbox.close();
  return {
    request: functionOf(exported, 'request', name),
    response: functionOf(exported, 'response', name),
    parse: sandbox.parse,
    positions,
  };
}

async function toScript(name: string, code: string) {
  try {
    return await transform(code, {
      format: 'cjs',
      target: 'es2022',
      loader: 'js',
      sourcemap: 'external',
      sourcefile: name,
      logLevel: 'silent',
    });
  } catch (thrown) {
    throw new Error(`unable to load ${name}; ${reasonOf(thrown)}`, { cause: thrown });
  }
}

function run(
  name: string,
  code: string,
  sandbox: Sandbox,
  surface: SandboxSurface,
  positions: SourcePositions,
): unknown {
  const holder = { exports: {} as unknown };
  const load = (wanted: string): unknown => {
    if (Object.hasOwn(surface.modules, wanted)) return surface.modules[wanted];
    throw new Error(`module ${wanted} is not supported by the local backend`);
  };
  try {
    const start = compileFunction(code, ['module', 'exports', 'require'], {
      parsingContext: sandbox.context,
      filename: sandboxFileName,
    }) as (module: unknown, exports: unknown, require: unknown) => void;
    start(holder, holder.exports, load);
  } catch (thrown) {
    const place = positionOfError(thrown, positions);
    throw new Error(`unable to load ${name}; ${reasonOf(thrown)}${place === null ? '' : ` (${place})`}`, {
      cause: thrown,
    });
  }
  return holder.exports;
}

function functionOf(exported: unknown, wanted: 'request' | 'response', name: string): MappingFunction {
  // esbuild exports through getters, which are read once here.
  const found = isPlainMap(exported) ? exported[wanted] : undefined;
  if (typeof found === 'function') return found as MappingFunction;
  throw new Error(`unable to load ${name}; it exports no function ${wanted}`);
}
