/**
 * A value as Java's `toString` writes it, which is what a template prints: `[a, b]`, `{name=Ada, age=36}`.
 */
export function javaText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return `${value}`;
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}=${javaText(one)}`)
      .join(', ')}}`;
  return '';
}
