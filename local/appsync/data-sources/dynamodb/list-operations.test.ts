import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyOf, openFixture } from '../fixture-data-sources';
import type { DataSourceFixture } from '../fixture-data-sources';

interface Page {
  readonly items: readonly { readonly postId: string }[];
  readonly nextToken: string | null;
  readonly scannedCount: number;
}

let fixture: DataSourceFixture;

beforeEach(async () => {
  fixture = await openFixture();
  for (const postId of ['1', '2', '3', '4', '5'])
    await fixture.executor.execute('PostTable', {
      operation: 'PutItem',
      key: keyOf('b', postId),
      attributeValues: { authorId: { S: 'ada' }, stars: { N: Number(postId) } },
    });
});

afterEach(() => fixture.dynamoDb.close());

const run = (request: object) => fixture.executor.execute('PostTable', request);
const page = async (request: object) => (await run(request)).result as Page;
const ids = (of: Page) => of.items.map((item) => item.postId);

const ofBlog = {
  operation: 'Query',
  query: { expression: 'blogId = :b', expressionValues: { ':b': { S: 'b' } } },
};

describe('Query', () => {
  it('answers items in order, a token for more and what was read before the filter', async () => {
    const first = await page({ ...ofBlog, limit: 2 });
    expect([ids(first), first.scannedCount]).toEqual([['1', '2'], 2]);
    const second = await page({ ...ofBlog, limit: 3, nextToken: first.nextToken });
    expect(ids(second)).toEqual(['3', '4', '5']);
    expect((await page({ ...ofBlog, limit: 3, nextToken: second.nextToken })).items).toEqual([]);
    expect((await page(ofBlog)).nextToken).toBeNull();
  });

  it('runs backwards, filters and projects', async () => {
    const result = await page({
      ...ofBlog,
      scanIndexForward: false,
      consistentRead: true,
      filter: {
        expression: '#s <> :three',
        expressionNames: { '#s': 'stars' },
        expressionValues: { ':three': { N: 3 } },
      },
      projection: { expression: '#p', expressionNames: { '#p': 'postId' } },
    });
    expect(result).toEqual({
      items: ['5', '4', '2', '1'].map((postId) => ({ postId })),
      nextToken: null,
      scannedCount: 5,
    });
  });

  it('reads an index', async () => {
    const query = { expression: 'authorId = :a', expressionValues: { ':a': { S: 'ada' } } };
    expect(ids(await page({ operation: 'Query', query, index: 'byAuthor' }))).toHaveLength(5);
    expect(fixture.records.at(-1)).toMatchObject({ operation: 'Query', indexName: 'byAuthor' });
  });

  it('refuses a placeholder with two meanings', async () => {
    const filter = { expression: 'stars = :b', expressionValues: { ':b': { N: 1 } } };
    expect(await run({ ...ofBlog, filter })).toMatchObject({
      isRequestFault: true,
      error: { message: 'unable to use placeholder :b; two expressions give it different meanings' },
    });
  });
});

describe('Scan', () => {
  it('pages through all items', async () => {
    const seen: string[] = [];
    let nextToken: string | null = null;
    do {
      const next: Page = await page({ operation: 'Scan', limit: 2, nextToken });
      seen.push(...ids(next));
      nextToken = next.nextToken;
    } while (nextToken !== null);
    expect(seen.sort()).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('a nextToken', () => {
  const refused = { kind: 'error', error: { message: 'Invalid pagination token given.' }, result: null };

  it('says nothing of the key in it', async () => {
    const { nextToken } = await page({ ...ofBlog, limit: 1 });
    expect(Buffer.from(nextToken ?? '', 'base64url').toString('latin1')).not.toContain('postId');
  });

  it('is refused if it was changed, or made up', async () => {
    const { nextToken } = await page({ ...ofBlog, limit: 1 });
    const bytes = Buffer.from(nextToken ?? '', 'base64url');
    bytes.writeUInt8(bytes.readUInt8(30) ^ 1, 30);
    for (const forged of [bytes.toString('base64url'), 'abc', '', 'x'.repeat(200)])
      expect(await run({ ...ofBlog, nextToken: forged })).toMatchObject(refused);
  });

  it('is refused by another list than its own', async () => {
    const { nextToken } = await page({ ...ofBlog, limit: 1 });
    expect(await run({ operation: 'Scan', nextToken })).toMatchObject(refused);
    expect(await run({ ...ofBlog, index: 'byAuthor', nextToken })).toMatchObject(refused);
  });

  it('outlives the process only with the same secret', async () => {
    const first = await openFixture({ nextTokenSecret: 's' });
    const second = await openFixture({ nextTokenSecret: 's' });
    await first.executor.execute('PostTable', {
      operation: 'PutItem',
      key: keyOf('b', '1'),
      attributeValues: {},
    });
    const answer = await first.executor.execute('PostTable', { ...ofBlog, limit: 1 });
    const { nextToken } = answer.result as Page;
    expect(await second.executor.execute('PostTable', { ...ofBlog, nextToken })).toMatchObject({
      kind: 'result',
    });
    expect(await run({ ...ofBlog, nextToken })).toMatchObject(refused);
    await Promise.all([first.dynamoDb.close(), second.dynamoDb.close()]);
  });
});
