import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSources } from './watch-sources';

let root: string;
let stop: () => Promise<void>;
const seen: string[] = [];

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'watched-app-'));
  for (const folder of ['amplify/data/resolvers', 'chat'])
    mkdirSync(path.join(root, folder), { recursive: true });
  write('amplify/data/resource.ts', '1');
  write('chat/limits.ts', '1');
  seen.length = 0;
  stop = await watchSources(root, (work, file) => seen.push(`${work} ${file}`));
});
afterEach(async () => {
  await stop();
  rmSync(root, { recursive: true });
});

const write = (file: string, text: string): void => writeFileSync(path.join(root, file), text);

/** Changes until it is heard of: the watcher takes changes of one file within 50 ms for one. */
const hears = (expected: string, change: () => void): Promise<void> =>
  vi.waitFor(
    () => {
      change();
      expect(seen.splice(0)).toContain(expected);
    },
    { interval: 60, timeout: 4000 },
  );

it('tells of a file that is written, and of one put in its place, again and again', async () => {
  const file = 'amplify/data/resource.ts';
  for (const text of ['2', '3', '4']) {
    await hears(`backend ${file}`, () => write(file, text));
    await hears(`backend ${file}`, () => {
      write(`${file}.tmp`, text);
      renameSync(path.join(root, `${file}.tmp`), path.join(root, file));
    });
  }
});

it('tells of files in new folders, and of those outside amplify/ that go into the backend', async () => {
  mkdirSync(path.join(root, 'amplify/functions/ping'), { recursive: true });
  const file = 'amplify/functions/ping/handler.ts';
  await hears(`backend ${file}`, () => write(file, '1'));
  await hears('resolvers chat/limits.ts', () => write('chat/limits.ts', '2'));
});
