import { expect, test } from 'vitest';
import { unwrap } from '../../scripts/real-client';
import { lia, rea } from '../deployment';
import { openLibrary } from './open-library';

const library = openLibrary();

/** @returns the key of a copy that nobody has borrowed */
async function makeCopy(): Promise<{ isbn: string; copyNumber: number }> {
  const client = await library.actAs(lia);
  const key = { isbn: crypto.randomUUID(), copyNumber: 1 };
  unwrap(await client.models.Copy.create(key), 'make a copy');
  return key;
}

test('[SAM24] a function writes through the data client where the schema gives it access', async () => {
  const copy = await makeCopy();
  const { data, errors } = await library.client.mutations.lendCopy({ ...copy, borrower: 'rea' });
  expect(errors).toBeUndefined();
  expect(data).toBe('rea');
  await library.actAs(rea);
  expect((await library.client.models.Copy.get(copy)).data?.borrower).toBe('rea');
});

test('[SAM25] a function is refused what the schema doesn’t give it', async () => {
  const copy = await makeCopy();
  const { data, errors } = await library.client.mutations.lendCopy({
    ...copy,
    borrower: 'rea',
    lookUpFirst: true,
  });
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { errorType: 'Lambda:Unhandled', message: 'unable to look the copy up; Unauthorized' },
  ]);
  expect((await library.client.models.Copy.get(copy)).data?.borrower).toBeNull();
});
