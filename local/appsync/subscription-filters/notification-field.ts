/**
 * Reads a field of a notification by its path with dots. Only own properties count: `constructor` or
 * `__proto__` in a path finds nothing that the notification does not hold itself.
 * @returns `undefined` where the path leads nowhere
 */
export function readNotificationField(payload: unknown, path: string): unknown {
  let value = payload;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    if (!Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
