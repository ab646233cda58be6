import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writeFileAtomically } from './write-file-atomically';

it('replaces a file whole, with the mode asked for, and leaves no draft behind', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'write-file-'));
  const file = path.join(directory, 'deep/admin.json');
  await writeFileAtomically(file, 'first', 0o600);
  writeFileSync(file, 'second, longer', { mode: 0o644 });
  await writeFileAtomically(file, 'third', 0o600);
  expect(readFileSync(file, 'utf8')).toBe('third');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(path.dirname(file))).toEqual(['admin.json']);
});
