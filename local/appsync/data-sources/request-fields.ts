import { isRecord } from '../../is-record';

/** The fields of a data-source request, read as AppSync documents them. Paths are written as in its messages. */

export type Fields = Readonly<Record<string, unknown>>;

/** A request mapping produced something that its data source cannot run. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault';
  /** The error type that AppSync gives it. */
  readonly type = 'MappingTemplate';
}

export function readFields(value: unknown, path: string): Fields {
  if (isRecord(value)) return value;
  throw mismatch(value, path, 'a map');
}

/** `null` counts as absent: templates write `"condition": $condition` for a variable that may be unset. */
export function readOptionalFields(value: unknown, path: string): Fields | undefined {
  return isAbsent(value) ? undefined : readFields(value, path);
}

export function readList(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw mismatch(value, path, 'a list');
}

export function readString(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  throw mismatch(value, path, 'a string');
}

export function readOptionalString(value: unknown, path: string): string | undefined {
  return isAbsent(value) ? undefined : readString(value, path);
}

export function readOptionalBoolean(value: unknown, path: string): boolean | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'boolean') return value;
  throw mismatch(value, path, 'a boolean');
}

export function readOptionalInteger(value: unknown, path: string): number | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw mismatch(value, path, 'an integer');
}

/** @throws RequestFault naming a field that AppSync has and the local backend does not */
export function refuseFields(fields: Fields, path: string, names: readonly string[]): void {
  for (const name of names) {
    if (!isAbsent(fields[name]))
      throw new RequestFault(`unable to use field ${path}.${name}; the local backend does not support it`);
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function mismatch(value: unknown, path: string, wanted: string): RequestFault {
  return isAbsent(value)
    ? new RequestFault(`Value for field '${path}' not found.`)
    : new RequestFault(`unable to read field '${path}'; it must be ${wanted}`);
}
