import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A hash over the names and contents of files and folders: equal inputs need no second build. */
export function fingerprint(inputs: readonly string[], ...more: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(listFiles))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  for (const text of [process.version, ...more]) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function listFiles(input: string): string[] {
  if (!existsSync(input)) return [];
  if (statSync(input).isFile()) return [input];
  return readdirSync(input, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
