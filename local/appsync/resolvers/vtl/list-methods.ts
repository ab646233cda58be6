import { javaText, sameValue } from '../builtins';
import type { MethodTable } from './method-table';

/** The methods of Java's `ArrayList` that make sense on JSON. */
export const listMethods: MethodTable<unknown[]> = {
  size: (list) => list.length,
  isEmpty: (list) => list.length === 0,
  get: (list, index) => (typeof index === 'number' ? (list[index] ?? null) : null),
  set(list, index, value) {
    if (typeof index !== 'number' || !(index in list)) return null;
    const [before] = list.splice(index, 1, value ?? null);
    return before;
  },
  add(list, first, ...more) {
    if (more.length === 0) list.push(first ?? null);
    else if (typeof first === 'number') list.splice(first, 0, more[0] ?? null);
    return true;
  },
  addAll(list, others) {
    if (Array.isArray(others)) list.push(...(others as unknown[]));
    return Array.isArray(others) && others.length > 0;
  },
  contains: (list, value) => indexOf(list, value) >= 0,
  containsAll: (list, values) => asList(values).every((value) => indexOf(list, value) >= 0),
  indexOf: (list, value) => indexOf(list, value),
  lastIndexOf: (list, value) => list.map((one) => sameValue(one, value ?? null)).lastIndexOf(true),
  /** A number is an index, anything else an element. */
  remove(list, what) {
    const index = typeof what === 'number' ? what : indexOf(list, what);
    if (!(index in list)) return typeof what === 'number' ? null : false;
    const [removed] = list.splice(index, 1);
    return typeof what === 'number' ? removed : true;
  },
  removeAll: (list, values) => keep(list, (one) => indexOf(asList(values), one) < 0),
  retainAll: (list, values) => keep(list, (one) => indexOf(asList(values), one) >= 0),
  clear(list) {
    list.length = 0;
    return '';
  },
  subList: (list, from, to) => list.slice(Number(from), Number(to)),
  equals: (list, other) => sameValue(list, other),
  toString: (list: unknown[]) => javaText(list),
};

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function indexOf(list: readonly unknown[], value: unknown): number {
  return list.findIndex((one) => sameValue(one, value ?? null));
}

function keep(list: unknown[], isKept: (one: unknown) => boolean): boolean {
  const kept = list.filter(isKept);
  const changed = kept.length !== list.length;
  list.splice(0, list.length, ...kept);
  return changed;
}
