/**
 * Run in a process of its own: writes notes, prints `written <id>` once a write is answered, and `delivered <id>`
 * when the function was given it, until it is killed.
 */
import { writeSync } from 'node:fs';
import { idOf, makeMapping, openMappings } from './mappings-under-test';

const directory = process.argv[2];
if (directory === undefined) throw new Error('unable to write; no directory given');
const print = (word: string, id: string): void => {
  writeSync(1, `${word} ${id}\n`);
};

const under = await openMappings(
  [makeMapping({ batchSize: 7 })],
  (records) => records.forEach((record) => print('delivered', idOf(record))),
  undefined,
  directory,
);
for (let number = 0; ; number += 1) {
  await under.put(`n${number}`);
  print('written', `n${number}`);
}
