import type { CallCell } from '../builtins';
import { checkEvaluatedSize } from '../evaluated-size';
import type { MappingContext, MappingEffects, MappingOutcome } from '../mapping';
import { visibleContext } from '../visible-context';
import { EarlyReturn, MappingFault, reasonOf } from '../mapping-fault';
import { copyJson, isPlainMap, setOwn, type PlainMap } from '../plain-data';
import type { LoadedFunctions } from './load-functions';
import { positionOfError } from './source-positions';

/**
 * Runs one half of a function. It gets a copy of the context in its own realm and hands back plain JSON;
 * what it changes in `args` and `stash` is carried over to the run's own objects.
 */
export function runFunction(
  functions: LoadedFunctions,
  half: 'request' | 'response',
  cell: CallCell,
  context: MappingContext,
  effects: MappingEffects,
): MappingOutcome {
  const before = { arguments: JSON.stringify(context.arguments), stash: JSON.stringify(context.stash) };
  const inner = innerContext(functions.parse, context, before);
  try {
    const json = cell.run({ context, effects }, () => toJson(functions[half](inner)));
    checkEvaluatedSize(json);
    return { kind: 'value', value: JSON.parse(json) as unknown };
  } catch (thrown) {
    if (thrown instanceof EarlyReturn)
      return { kind: 'return', value: copyJson(thrown.value), skipTo: thrown.skipTo };
    return { kind: 'error', error: faultOf(thrown, functions).error };
  } finally {
    carryOver(inner.arguments, before.arguments, context.arguments);
    carryOver(inner.stash, before.stash, context.stash);
  }
}

const copiedOnSight = ['identity', 'source', 'result', 'prev', 'error', 'info', 'request', 'env'] as const;

/**
 * What a function does not look at is not copied: a caller's identity, headers and selection are most of a context,
 * and most functions need none of them.
 */
function innerContext(
  parse: LoadedFunctions['parse'],
  context: MappingContext,
  changeable: { readonly arguments: string; readonly stash: string },
): PlainMap {
  const inner = parse('{}') as PlainMap;
  const visible = visibleContext(context);
  for (const name of copiedOnSight) {
    const value = visible[name];
    if (value === null) inner[name] = null;
    else if (value !== undefined) defineOnSight(inner, name, () => parse(JSON.stringify(value)));
  }
  // These are compared when the function has ended.
  setOwn(inner, 'arguments', parse(changeable.arguments));
  setOwn(inner, 'stash', parse(changeable.stash));
  setOwn(inner, 'args', inner.arguments);
  return inner;
}

/** A property that becomes an ordinary one when it is first read or written. */
function defineOnSight(map: PlainMap, name: string, make: () => unknown): void {
  const become = (value: unknown): unknown => {
    Object.defineProperty(map, name, { value, writable: true, enumerable: true, configurable: true });
    return value;
  };
  Object.defineProperty(map, name, {
    get: () => become(make()),
    set: become,
    enumerable: true,
    configurable: true,
  });
}

/** `undefined` has no JSON of its own; it counts as null. */
function toJson(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  return json ?? 'null';
}

function faultOf(thrown: unknown, functions: LoadedFunctions): MappingFault {
  if (thrown instanceof MappingFault) return thrown;
  const place = positionOfError(thrown, functions.positions);
  return new MappingFault({
    message: `${reasonOf(thrown)}${place === null ? '' : ` (${place})`}`,
    errorType: 'Code',
  });
}

/** Most functions change neither, which the text tells at once. */
function carryOver(inner: unknown, before: string, target: Record<string, unknown>): void {
  const after = JSON.stringify(inner) as string | undefined;
  if (after === undefined || after === before) return;
  const changed: unknown = JSON.parse(after);
  if (!isPlainMap(changed)) return;
  for (const key of Object.keys(target))
    if (!Object.hasOwn(changed, key)) Reflect.deleteProperty(target, key);
  for (const [key, value] of Object.entries(changed)) setOwn(target, key, value);
}
