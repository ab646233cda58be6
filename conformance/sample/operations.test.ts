import { fetchAuthSession } from 'aws-amplify/auth';
import { expect, test } from 'vitest';
import { unwrap } from '../../scripts/real-client';
import { lia, rea } from '../deployment';
import { openLibrary } from './open-library';

const library = openLibrary();

test('[SAM14] a function handler gets the arguments and the caller, and its result is the answer', async () => {
  const client = await library.actAs(rea);
  const { tokens } = await fetchAuthSession();
  const { data, errors } = await client.queries.appraise({ isbn: '1', pages: 55, remarks: ['worn', null] });
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    isbn: '1',
    amount: 5.5,
    currency: 'EUR',
    askedBy: tokens?.accessToken.payload['username'],
    fieldName: 'appraise',
    remarks: ['worn', null],
  });
  expect((await client.queries.appraise({ isbn: '1', pages: 0 })).data).toBeNull();
});

test.each([
  [-1, 'Lambda:Unhandled', 'unable to appraise 1; no such book'],
  [-2, 'Lambda:Unhandled', 'unable to appraise 1; it fell apart'],
])('[SAM15] what a function throws is an error of the field: pages %d', async (pages, errorType, message) => {
  const client = await library.actAs(rea);
  const { data, errors } = await client.queries.appraise({ isbn: '1', pages });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ errorType, message, path: ['appraise'] }]);
});

test('[SAM16] a function that takes longer than its timeout is an error of the field', async () => {
  const client = await library.actAs(rea);
  const { data, errors } = await client.queries.appraise({ isbn: '1', pages: -3 });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ message: expect.stringMatching(/timed out|timeout/i) as string }]);
});

test('[SAM17] a handler in APPSYNC_JS reads its table, and its errors keep type and info', async () => {
  const client = await library.actAs(lia);
  const isbn = crypto.randomUUID();
  const book = { isbn, title: 'Counted', genre: 'NOVEL', publishedOn: '2026-01-01', pages: 77 } as const;
  unwrap(await client.models.Book.create(book), 'make a book');
  await library.actAs(rea);
  expect((await client.queries.countPages({ isbn })).data).toBe(77);
  const missing = await client.queries.countPages({ isbn: 'none' });
  expect(missing.errors).toMatchObject([{ errorType: 'BOOK_NOT_FOUND', errorInfo: { isbn: 'none' } }]);
});
