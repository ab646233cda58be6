import { expect, it } from 'vitest';
import { BatchWriter } from './batch-writer';
import type { Write } from './dynalite-types';

const put = (key: string): Write => ({ type: 'put', key, value: key });

function openWriter() {
  const batches: { keys: string; end: (error?: Error) => void }[] = [];
  const writer = new BatchWriter({
    batch: (writes) =>
      new Promise((resolve, reject) => {
        const keys = writes.map(({ key }) => key).join('');
        batches.push({ keys, end: (error) => (error ? reject(error) : resolve()) });
      }),
  });
  return { batches, writer };
}

it('writes at once what comes alone, and together and in order what comes meanwhile', async () => {
  const { batches, writer } = openWriter();
  const first = writer.write([put('a')]);
  const others = Promise.all([writer.write([put('b'), put('c')]), writer.write([put('d')])]);
  expect(batches.map(({ keys }) => keys)).toEqual(['a']);
  batches[0]?.end();
  await first;
  expect(batches.map(({ keys }) => keys)).toEqual(['a', 'bcd']);
  batches[1]?.end();
  await others;
});

it('tells of a failure everyone whose writes were in that batch, and writes what comes after it', async () => {
  const { batches, writer } = openWriter();
  const first = writer.write([put('a')]);
  const settled = Promise.allSettled([writer.write([put('b')]), writer.write([put('c')])]);
  batches[0]?.end();
  await first;
  batches[1]?.end(new Error('disk full'));
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const last = writer.write([put('d')]);
  expect(batches.map(({ keys }) => keys)).toEqual(['a', 'bc', 'd']);
  batches[2]?.end();
  await last;
});
