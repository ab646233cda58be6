import type { Outcome } from '../../chat/model';
import type { ListPage } from '../../chat/ports';
import { keepParsed } from './dropped-rows';
import { asRows } from './read-row';
import type { Answer } from './request';

/** A page of a list that moderators read, without the rows that make no sense. */
export function readPage<T>(
  { data, nextToken }: Answer,
  parse: (row: unknown) => T | null,
): Outcome<ListPage<T>> {
  return {
    ok: true,
    value: { items: keepParsed('a row', asRows(data), parse), nextToken: nextToken ?? null },
  };
}
