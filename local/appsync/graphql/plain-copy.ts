/**
 * A deep copy of JSON-like data that its owner may change freely. `__proto__` stays an ordinary key,
 * so that data from a client never becomes a prototype.
 */
export function plainCopy(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plainCopy);
  return plainRecord(value as Readonly<Record<string, unknown>>);
}

export function plainRecord(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(record)) {
    if (key === '__proto__') {
      Object.defineProperty(copy, key, {
        value: plainCopy(entry),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    } else copy[key] = plainCopy(entry);
  }
  return copy;
}

/** A property of its own, else null: what is inherited (`constructor`, ...) is nobody's data. */
export function ownProperty(source: unknown, name: string): unknown {
  if (typeof source !== 'object' || source === null || !Object.hasOwn(source, name)) return null;
  return (source as Readonly<Record<string, unknown>>)[name] ?? null;
}
