import { javaText, sameValue } from '../builtins';
import { getOwn, isPlainMap, setOwn, type PlainMap } from '../plain-data';
import { MapEntry } from './map-entry';
import type { MethodTable } from './method-table';

/** The methods of Java's `Map`. Key sets and entry sets are copies, not views. */
export const mapMethods: MethodTable<PlainMap> = {
  get: (map, key) => getOwn(map, javaText(key)) ?? null,
  getOrDefault: (map, key, otherwise) =>
    Object.hasOwn(map, javaText(key)) ? getOwn(map, javaText(key)) : otherwise,
  put(map, key, value) {
    const before = getOwn(map, javaText(key)) ?? null;
    setOwn(map, javaText(key), value ?? null);
    return before;
  },
  putIfAbsent(map, key, value) {
    const before = getOwn(map, javaText(key)) ?? null;
    if (before === null) setOwn(map, javaText(key), value ?? null);
    return before;
  },
  putAll(map, others) {
    if (isPlainMap(others)) for (const [key, value] of Object.entries(others)) setOwn(map, key, value);
    return '';
  },
  remove(map, key) {
    const before = getOwn(map, javaText(key)) ?? null;
    Reflect.deleteProperty(map, javaText(key));
    return before;
  },
  clear(map) {
    for (const key of Object.keys(map)) Reflect.deleteProperty(map, key);
    return '';
  },
  containsKey: (map, key) => Object.hasOwn(map, javaText(key)),
  containsValue: (map, value) => Object.values(map).some((one) => sameValue(one, value)),
  keySet: (map) => Object.keys(map),
  values: (map) => Object.values(map),
  entrySet: (map) => Object.entries(map).map(([key, value]) => new MapEntry(key, value)),
  isEmpty: (map) => Object.keys(map).length === 0,
  size: (map) => Object.keys(map).length,
  equals: (map, other) => sameValue(map, other),
  toString: (map: PlainMap) => javaText(map),
};

export const entryMethods: MethodTable<MapEntry> = {
  getKey: (entry) => entry.key,
  getValue: (entry) => entry.value,
};
