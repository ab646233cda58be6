import { isRecord } from '../is-record';

const deepest = 4;
const longest = 200;

/**
 * The value of a field somewhere in the variables of a request or in an event, to attribute costs to.
 * A filter's `{ eq: 'x' }` counts as `x`. The field nearest to the top wins.
 */
export function findLabel(source: unknown, fieldName: string): string | null {
  let level: readonly unknown[] = [source];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const records = level.filter(isRecord);
    for (const record of records) {
      const label = labelIn(record[fieldName]);
      if (label !== null) return label;
    }
    level = records.flatMap((record) => Object.values(record));
  }
  return null;
}

function labelIn(value: unknown): string | null {
  const given = isRecord(value) ? value['eq'] : value;
  if (typeof given !== 'string' && typeof given !== 'number') return null;
  return String(given).slice(0, longest);
}
