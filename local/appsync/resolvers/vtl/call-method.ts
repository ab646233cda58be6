import type { BuiltinFunction } from '../builtins';
import { getOwn, isPlainMap } from '../plain-data';
import { listMethods } from './list-methods';
import { LoopState } from './loop-state';
import { MapEntry } from './map-entry';
import { entryMethods, mapMethods } from './map-methods';
import type { MethodTable } from './method-table';
import { booleanMethods, numberMethods, textMethods } from './text-methods';

/** Java has no such method on such a value. */
export const unknownMethod = Symbol('unknown method');

/** Calls a method by the receiver's type. @returns `unknownMethod` if the type has none of that name */
export function callMethod(receiver: unknown, name: string, given: readonly unknown[]): unknown {
  if (typeof receiver === 'string') return callIn(textMethods, receiver, name, given);
  if (typeof receiver === 'number') return callIn(numberMethods, receiver, name, given);
  if (typeof receiver === 'boolean') return callIn(booleanMethods, receiver, name, given);
  if (Array.isArray(receiver)) return callIn(listMethods, receiver as unknown[], name, given);
  if (receiver instanceof MapEntry) return callIn(entryMethods, receiver, name, given);
  if (receiver instanceof LoopState) return getOwn(receiver, name) ?? unknownMethod;
  if (!isPlainMap(receiver)) return unknownMethod;
  // Only the built-ins hold functions: data is JSON.
  const builtin = getOwn(receiver, name);
  if (typeof builtin === 'function') return (builtin as BuiltinFunction)(...(given as never[]));
  return callIn(mapMethods, receiver, name, given);
}

export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value instanceof MapEntry ? 'entry' : typeof value === 'object' ? 'map' : typeof value;
}

function callIn<Receiver>(
  methods: MethodTable<Receiver>,
  receiver: Receiver,
  name: string,
  given: readonly unknown[],
): unknown {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return method === undefined ? unknownMethod : method(receiver, ...given);
}
