/** Run in a process of its own: writes posts one after the other and prints each id once it is answered. */
import { writeSync } from 'node:fs';
import { openDynamoDb } from './index';
import { makePost, noteTable, postTable } from './fixture-tables';

const directory = process.argv[2];
if (directory === undefined) throw new Error('unable to write; no directory given');
const dynamoDb = await openDynamoDb({ directory, tables: [postTable, noteTable] });
for (let number = 0; ; number += 1) {
  const postId = String(number).padStart(6, '0');
  await dynamoDb.execute('PutItem', { TableName: 'Post', Item: makePost('b', postId) });
  writeSync(1, `${postId}\n`);
}
