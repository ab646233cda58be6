import { expect, test } from 'vitest';
import { unwrap } from '../../scripts/real-client';
import { lia, rea } from '../deployment';
import { openLibrary } from './open-library';

const library = openLibrary();

/** An author of the test's own with three books. */
async function makeAuthor() {
  const client = await library.actAs(lia);
  const author = unwrap(
    await client.models.Author.create({ name: 'Ada', born: '1815-12-10' }),
    'make an author',
  );
  const authorId = author?.id ?? '';
  const isbn = (index: number) => `${authorId}-${index}`;
  const books = [
    { isbn: isbn(1), title: 'One', genre: 'ESSAY', publishedOn: '1842-01-01', pages: 30 },
    { isbn: isbn(2), title: 'Two', genre: 'ESSAY', publishedOn: '1843-01-01', pages: 20 },
    { isbn: isbn(3), title: 'Three', genre: 'POETRY', publishedOn: '1844-01-01', pages: 10 },
  ] as const;
  for (const book of books) unwrap(await client.models.Book.create({ ...book, authorId }), 'make a book');
  unwrap(await client.models.Biography.create({ text: 'A life', authorId }), 'make a biography');
  return { client, authorId, isbn };
}

test('[SAM1] relations load when they are asked for, one, many and back', async () => {
  const { client, authorId } = await makeAuthor();
  await library.actAs(rea);
  const author = unwrap(await client.models.Author.get({ id: authorId }), 'read an author');
  const books = unwrap((await author?.books()) ?? { data: [] }, 'load books');
  expect(books.map(({ title }) => title).sort()).toEqual(['One', 'Three', 'Two']);
  expect((await author?.biography())?.data?.text).toBe('A life');
  expect((await books[0]?.author())?.data?.name).toBe('Ada');
});

test('[SAM2] a selection set reaches through relations and lists', async () => {
  const { client, authorId, isbn } = await makeAuthor();
  unwrap(await client.models.Copy.create({ isbn: isbn(1), copyNumber: 1 }), 'make a copy');
  const { data, errors } = await client.models.Author.get(
    { id: authorId },
    {
      selectionSet: ['name', 'biography.text', 'books.title', 'books.copies.copyNumber'],
    },
  );
  expect(errors).toBeUndefined();
  expect(data?.biography).toEqual({ text: 'A life' });
  expect([...(data?.books ?? [])].sort((left, right) => (left.title < right.title ? -1 : 1))).toEqual([
    { title: 'One', copies: [{ copyNumber: 1 }] },
    { title: 'Three', copies: [] },
    { title: 'Two', copies: [] },
  ]);
});

test.each([
  [{ between: ['1842-06-01', '1844-06-01'] }, ['Two', 'Three']],
  [{ beginsWith: '1842' }, ['One']],
  [{ gt: '1842-01-01' }, ['Two', 'Three']],
  [{ le: '1843-01-01' }, ['One', 'Two']],
  [{ eq: '1844-01-01' }, ['Three']],
] as [Parameters<typeof byDate>[1], string[]][])(
  '[SAM3] an index is queried by its sort key in both directions: %j',
  async (publishedOn, titles) => {
    const { authorId } = await makeAuthor();
    expect(await byDate(authorId, publishedOn, 'ASC')).toEqual(titles);
    expect(await byDate(authorId, publishedOn, 'DESC')).toEqual([...titles].reverse());
  },
);

async function byDate(
  authorId: string,
  publishedOn: { between?: [string, string]; beginsWith?: string; gt?: string; le?: string; eq?: string },
  sortDirection: 'ASC' | 'DESC',
) {
  const { data } = await library.client.models.Book.listBooksByAuthor(
    { authorId, publishedOn },
    { sortDirection },
  );
  return data.map(({ title }) => title);
}

test('[SAM4] fields of a composite index key are changed together or not at all', async () => {
  const { client, isbn } = await makeAuthor();
  const alone = await client.models.Book.update({ isbn: isbn(1), pages: 31 });
  expect(alone.errors?.[0]?.message).toMatch(/composite sort key/);
  const together = await client.models.Book.update({ isbn: isbn(1), pages: 31, publishedOn: '1842-01-02' });
  expect(together.data?.pages).toBe(31);
});

test('[SAM5] defaults stand in for what was left out, and null is kept as null', async () => {
  const client = await library.actAs(lia);
  const book = {
    isbn: crypto.randomUUID(),
    title: 'Bare',
    genre: 'NOVEL',
    publishedOn: '2026-01-01',
  } as const;
  const bare = await client.models.Book.create({ ...book, tags: null });
  expect(bare.data).toMatchObject({ pages: 100, inPrint: true, language: 'en', tags: null });
  const cleared = await client.models.Book.update({ isbn: book.isbn, inPrint: null });
  expect(cleared.data?.inPrint).toBeNull();
});

test('[SAM6] custom types, enums and lists come back as they were written', async () => {
  const client = await library.actAs(lia);
  const book = {
    isbn: crypto.randomUUID(),
    title: 'Sized',
    genre: 'POETRY',
    publishedOn: '2026-01-01',
    tags: ['a', 'b', ''],
    size: { height: { unit: 'MM', value: 210.5 }, notes: ['thin', null] },
  } as const;
  unwrap(
    await client.models.Book.create({
      ...book,
      tags: [...book.tags],
      size: { ...book.size, notes: [...book.size.notes] },
    }),
    'make a book',
  );
  const { data } = await client.models.Book.get({ isbn: book.isbn });
  expect(data).toMatchObject(book);
});
