/**
 * What somebody is changing of something that others change as well. What they have not touched follows what it is now;
 * of each field that they have, it is kept what it was when they began.
 */
export interface Edits<T> {
  readonly was: Partial<T>;
  readonly wanted: Partial<T>;
}

export const noEdits = { was: {}, wanted: {} } as const;

/** Whether a field is alike in both; of most that is whether it is equal. */
export type IsAlike<T> = (field: keyof T, some: Partial<T>, others: Partial<T>) => boolean;

const isEqual = <T>(field: keyof T, some: Partial<T>, others: Partial<T>): boolean =>
  some[field] === others[field];

export const fieldsOf = <T extends object>(part: Partial<T>): readonly (keyof T)[] =>
  Object.keys(part) as (keyof T)[];

/** What stands in the form. */
export const applyEdits = <T extends object>({ wanted }: Edits<T>, now: T): T => ({ ...now, ...wanted });

/** They change something; what is then as it is now anyway is theirs no more. */
export function addEdit<T extends object>(edits: Edits<T>, now: T, change: Partial<T>): Edits<T> {
  const all: Edits<T> = {
    was: { ...pick(now, fieldsOf(change)), ...edits.was },
    wanted: { ...edits.wanted, ...change },
  };
  return without(
    all,
    fieldsOf(change).filter((field) => isEqual(field, all.wanted, now)),
  );
}

/** What is to be sent: nobody else's change of another field is undone by it. */
export function changedFields<T extends object>(
  { wanted }: Edits<T>,
  now: T,
  isAlike: IsAlike<T> = isEqual,
): readonly (keyof T)[] {
  return fieldsOf(wanted).filter((field) => !isAlike(field, wanted, now));
}

/** Of that, what somebody else has changed since, and to something else. */
export function contestedFields<T extends object>(
  edits: Edits<T>,
  now: T,
  isAlike: IsAlike<T> = isEqual,
): readonly (keyof T)[] {
  return changedFields(edits, now, isAlike).filter((field) => !isAlike(field, edits.was, now));
}

/** They gave way. */
export function without<T extends object>(edits: Edits<T>, fields: readonly (keyof T)[]): Edits<T> {
  const isKept = (field: keyof T) => !fields.includes(field);
  const kept = fieldsOf(edits.wanted).filter(isKept);
  return { was: pick(edits.was, kept), wanted: pick(edits.wanted, kept) };
}

export function pick<T extends object>(from: Partial<T>, fields: readonly (keyof T)[]): Partial<T> {
  const chosen: Partial<T> = {};
  for (const field of fields) chosen[field] = from[field];
  return chosen;
}
