import { tidyText } from '../../chat/content';
import type { Role } from '../../chat/model';

/** Reads the fields of what came over the wire; null when it is not what it should be. */
export type Row = Readonly<Record<string, unknown>>;

export function asRow(value: unknown): Row | null {
  return typeof value === 'object' && value !== null ? (value as Row) : null;
}

export function asRows(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function readText(row: Row, field: string): string | null {
  const value = row[field];
  return typeof value === 'string' ? value : null;
}

/** What a person wrote. */
export function readWritten(row: Row, field: string): string | null {
  const text = readText(row, field);
  return text === null ? null : tidyText(text);
}

export function readCount(row: Row, field: string): number | null {
  const value = row[field];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

export function readRole(row: Row, field: string): Role | null {
  const value = row[field];
  return value === 'PARTICIPANT' || value === 'MODERATOR' ? value : null;
}
