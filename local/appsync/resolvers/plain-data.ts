/**
 * Maps of mappings are ordinary objects whose keys come from users. Only own properties count, and a key
 * such as `__proto__` is a key like any other: nothing here reads or writes a prototype.
 */
export type PlainMap = Record<string, unknown>;

/** Also true for a map of another realm (a function's sandbox), so it asks nothing of the prototype. */
export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function getOwn(map: object, key: string): unknown {
  return Object.hasOwn(map, key) ? (map as PlainMap)[key] : undefined;
}

export function setOwn(map: PlainMap, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
    return;
  }
  map[key] = value;
}

/** A copy as JSON would carry it: `undefined` becomes `null`, methods vanish. */
export function copyJson(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? null : (JSON.parse(text) as unknown);
}
