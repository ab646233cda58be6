import type { AppSyncIdentityCognito } from 'aws-lambda';

interface Appraisal {
  readonly isbn: string;
  readonly amount: number;
  readonly currency: string;
  readonly askedBy: string | null;
  readonly fieldName: string;
  readonly remarks: readonly (string | null)[];
}

interface AppraiseArguments {
  readonly isbn: string;
  readonly pages: number;
  readonly remarks?: readonly (string | null)[] | null;
}

/** What the generated resolver sends: the field's name, and no `info`. */
interface AppraiseEvent {
  readonly arguments: AppraiseArguments;
  readonly fieldName: string;
  readonly identity: unknown;
}

class UnknownBookError extends Error {
  override readonly name = 'UnknownBookError';
}

/** What a book is worth by its pages. Pages below zero are answered with errors of three kinds. */
export const handler = async (event: AppraiseEvent): Promise<Appraisal | null> => {
  const { isbn, pages, remarks } = event.arguments;
  if (pages === -1) throw new UnknownBookError(`unable to appraise ${isbn}; no such book`);
  if (pages === -2) throw new Error(`unable to appraise ${isbn}; it fell apart`);
  if (pages === -3) await new Promise(() => setInterval(() => undefined, 60_000));
  if (pages === 0) return null;
  return {
    isbn,
    amount: pages / 10,
    currency: process.env['CURRENCY'] ?? '',
    askedBy: isOfUserPool(event.identity) ? event.identity.username : null,
    fieldName: event.fieldName,
    remarks: remarks ?? [],
  };
};

function isOfUserPool(identity: unknown): identity is AppSyncIdentityCognito {
  return typeof identity === 'object' && identity !== null && 'username' in identity && 'sub' in identity;
}
