import type { SeededRandom } from './seeded-random';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const strangeNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '\u0000',
  'ClientId',
] as const;

const strangeValue = (random: SeededRandom): Json =>
  random.pick<Json>([
    null,
    true,
    0,
    -1,
    1e308,
    0.1,
    '',
    ' ',
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    "' OR 1=1 --",
    '${jndi:ldap://x}',
    'x'.repeat(3000),
    random.text(12),
    '9'.repeat(400),
    'e30.e30.e30',
    [],
    {},
    [[[[[]]]]],
    { toString: null },
    { length: -1 },
  ]);

/** A JSON text near a valid body: values and names exchanged, added or gone, or the text itself damaged. */
export function breakJson(random: SeededRandom, body: unknown): string {
  const changes = random.below(4);
  let value = body as Json;
  for (let count = 0; count < changes; count += 1) value = change(random, value);
  const text = addStrangeName(random, JSON.stringify(value));
  return random.chance(0.25) ? breakText(random, text) : text;
}

/** Deletes, doubles and replaces pieces of a text. */
export function breakText(random: SeededRandom, text: string): string {
  const at = random.below(text.length + 1);
  const length = random.below(12);
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + length);
    case 2:
      return text.slice(0, at) + random.text(1 + length) + text.slice(at);
    case 3:
      return text.slice(0, at) + text.slice(at, at + length).repeat(3) + text.slice(at);
    default:
      return (
        text.slice(0, at) +
        random.pick(['{', '}', '[', ']', '"', '\\', '\\u', ',', ':', '1e', '-']) +
        text.slice(at + 1)
      );
  }
}

function change(random: SeededRandom, value: Json): Json {
  if (typeof value !== 'object' || value === null) return strangeValue(random);
  if (random.chance(0.1)) return strangeValue(random);
  if (isList(value)) {
    const at = random.below(value.length + 1);
    return [...value.slice(0, at), change(random, value[at] ?? null), ...value.slice(at + 1)];
  }
  const entries = Object.entries(value);
  const at = random.below(entries.length + 1);
  const [name, inner] = entries[at] ?? [random.pick(strangeNames), null];
  const kept = entries.filter((_, index) => index !== at);
  return Object.fromEntries(random.chance(0.2) ? kept : [...kept, [name, change(random, inner)]]);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** As text, since an object in memory cannot hold a name twice, nor `__proto__` without care. */
function addStrangeName(random: SeededRandom, text: string): string {
  if (!text.startsWith('{') || !random.chance(0.2)) return text;
  const entry = `${JSON.stringify(random.pick(strangeNames))}:${JSON.stringify(strangeValue(random))}`;
  return `{${entry}${text === '{}' ? '' : ','}${text.slice(1)}`;
}
