import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TableModel } from '../backend-model';
import { makePost, noteTable, postTable } from './fixture-tables';
import { openDynamoDb } from './index';
import type { LocalDynamoDb } from './index';

let directory = '';
let dynamoDb: LocalDynamoDb | null = null;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'local-dynamodb-'));
});

afterEach(async () => {
  await dynamoDb?.close();
  dynamoDb = null;
  await rm(directory, { recursive: true, force: true });
});

async function open(...tables: TableModel[]): Promise<LocalDynamoDb> {
  await dynamoDb?.close();
  dynamoDb = null;
  dynamoDb = await openDynamoDb({ directory, tables });
  return dynamoDb;
}

const byAuthor = {
  TableName: 'Post',
  IndexName: 'byAuthor',
  KeyConditionExpression: 'authorId = :a',
  ExpressionAttributeValues: { ':a': { S: 'ada' } },
};

async function idsOfAda(of: LocalDynamoDb): Promise<unknown[]> {
  const { Items } = await of.execute('Query', byAuthor);
  return (Items as { postId: { S: string } }[]).map((item) => item.postId.S);
}

describe('opening the tables', () => {
  it('finds what an earlier run stored', async () => {
    const first = await open(postTable);
    await first.execute('PutItem', { TableName: 'Post', Item: makePost('b', '1') });
    const second = await open(postTable);
    expect(await idsOfAda(second)).toEqual(['1']);
  });

  it('makes the directory and those above it', async () => {
    const deep = path.join(directory, 'a', 'b');
    dynamoDb = await openDynamoDb({ directory: deep, tables: [noteTable] });
    expect(await dynamoDb.execute('Scan', { TableName: 'Note' })).toMatchObject({ Count: 0 });
  });

  it('refuses a table whose key schema changed, naming the way out', async () => {
    await open(postTable);
    const changed = { ...postTable, keySchema: postTable.keySchema.slice(0, 1), globalSecondaryIndexes: [] };
    await expect(open(changed)).rejects.toThrow(
      /^unable to open table Post; its key schema changed from \(blogId HASH S, postId RANGE S\) to \(blogId HASH S\); .*--reset/,
    );
  });

  it('fills a new index from the stored items', async () => {
    const first = await open({ ...postTable, globalSecondaryIndexes: [] });
    await first.execute('PutItem', { TableName: 'Post', Item: makePost('b', '1') });
    await first.execute('PutItem', { TableName: 'Post', Item: makePost('b', '2', 'bob') });
    expect(await idsOfAda(await open(postTable))).toEqual(['1']);
  });

  it('drops an index that is gone, so that it comes back without stale entries', async () => {
    const first = await open(postTable);
    await first.execute('PutItem', { TableName: 'Post', Item: makePost('b', '1') });
    const without = await open({ ...postTable, globalSecondaryIndexes: [] });
    await expect(without.execute('Query', byAuthor)).rejects.toMatchObject({ code: 'ValidationException' });
    await without.execute('DeleteItem', {
      TableName: 'Post',
      Key: { blogId: { S: 'b' }, postId: { S: '1' } },
    });
    expect(await idsOfAda(await open(postTable))).toEqual([]);
  });

  it('refuses a new index that a stored item does not fit', async () => {
    const first = await open({ ...postTable, globalSecondaryIndexes: [] });
    await first.execute('PutItem', {
      TableName: 'Post',
      Item: { ...makePost('b', '1'), authorId: { N: '7' } },
    });
    await expect(open(postTable)).rejects.toThrow(/unable to open table Post; .*authorId is not of type S/);
  });

  it('says so when another has the directory open', async () => {
    await open(noteTable);
    await expect(openDynamoDb({ directory, tables: [noteTable] })).rejects.toThrow(
      /^unable to open the tables in /,
    );
  });
});

describe('a killed process', () => {
  it('keeps every answered write, in the table and in its index', { timeout: 30_000 }, async () => {
    const answered = await writeAndKill(150);
    const reopened = await open(postTable, noteTable);
    const { Items } = await reopened.execute('Scan', { TableName: 'Post' });
    const stored = (Items as { postId: { S: string } }[]).map((item) => item.postId.S).sort();
    expect(answered.length).toBeGreaterThanOrEqual(150);
    expect(stored).toEqual(expect.arrayContaining(answered));
    expect(await idsOfAda(reopened)).toEqual(stored);
  });
});

/** Starts the writer, kills it without warning after so many answers and returns the answered ids. */
function writeAndKill(answers: number): Promise<string[]> {
  const script = fileURLToPath(new URL('write-until-killed.fixture.ts', import.meta.url));
  const writer = spawn(process.execPath, ['--import', 'tsx', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (printed.split('\n').length > answers) writer.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    writer.on('error', reject);
    writer.on('close', () => {
      // What follows the last line end is a line that was cut.
      resolve(printed.split('\n').slice(0, -1));
    });
  });
}
