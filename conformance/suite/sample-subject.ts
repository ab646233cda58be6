import { unwrap } from '../../scripts/real-client';
import { lia, rea } from '../deployment';
import type { LibraryClient } from '../sample-backend';
import { answerOf } from './raw-answer';
import type { Answer, Part, Subject, Thing } from './subject';

const fields: ('isbn' | 'title')[] = ['isbn', 'title'];

/** Books as things and copies as their parts. */
export function makeSampleSubject(client: LibraryClient): Subject {
  const { Book, Copy } = client.models;
  return {
    backend: 'sample',
    modelName: 'Book',
    writer: lia,
    reader: rea,
    deletes: true,
    create: ({ id, title }) =>
      thingOf(Book.create({ isbn: id, title, genre: 'ESSAY', publishedOn: '2026-01-01' })),
    get: (id) => thingOf(Book.get({ isbn: id })),
    getTitle: (id) => Book.get({ isbn: id }, { selectionSet: ['title'] }),
    update: ({ id, title }) => thingOf(Book.update({ isbn: id, title })),
    delete: (id) => thingOf(Book.delete({ isbn: id })),
    async list(filter) {
      const page = await Book.list({ filter, limit: 1000, selectionSet: fields });
      return { ...page, data: page.data.map(toThing) };
    },
    observe: (filter) => ({
      subscribe: ({ next, error = ignore }) =>
        Book.observeQuery({ filter, selectionSet: fields }).subscribe({
          next: ({ items, isSynced }) => next?.({ items: items.map(toThing), isSynced }),
          error,
        }),
    }),
    on: (event, filter) => ({
      subscribe: ({ next, error = ignore }) =>
        changesOf(Book, event, filter).subscribe({ next: (book) => next?.(toThing(book)), error }),
    }),
    async makeParts(isbn, count) {
      const parts: Part[] = [];
      for (let copyNumber = 1; copyNumber <= count; copyNumber += 1) {
        unwrap(await Copy.create({ isbn, copyNumber }), 'put up a copy');
        parts.push({ place: String(copyNumber) });
      }
      return parts;
    },
    async listParts({ thing, direction, limit, nextToken = null }) {
      const page = await Copy.list({ isbn: thing, sortDirection: direction, limit, nextToken });
      return { ...page, data: page.data.map(({ copyNumber }) => ({ place: String(copyNumber) })) };
    },
    graphql: (query, variables) => answerOf(client.graphql({ query, variables })),
  };
}

interface BookOf {
  readonly isbn: string;
  readonly title: string;
}

const toThing = ({ isbn, title }: BookOf): Thing => ({ id: isbn, title });

const ignore = (): void => undefined;

async function thingOf(work: Promise<Answer<BookOf | null>>): Promise<Answer<Thing | null>> {
  const { data, errors } = await work;
  return { data: data && toThing(data), errors };
}

function changesOf(
  Book: LibraryClient['models']['Book'],
  event: 'create' | 'update' | 'delete',
  filter: Parameters<Subject['on']>[1],
) {
  switch (event) {
    case 'create':
      return Book.onCreate({ filter });
    case 'update':
      return Book.onUpdate({ filter });
    case 'delete':
      return Book.onDelete({ filter });
  }
}
