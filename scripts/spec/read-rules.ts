import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Letters and a number, as ABC1 and E2E1. */
const ruleId = /\[([A-Z][A-Z\d]{0,3}[A-Z]\d+)\]/g;
const statedId = new RegExp(`\\*\\*${ruleId.source}\\*\\*`, 'g');

/** Rules are stated in `docs/spec/` as `**[ABC1]**`. */
export function readStatedRules(): string[] {
  return readdirSync('docs/spec')
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => [...readFileSync(path.join('docs/spec', file), 'utf8').matchAll(statedId)])
    .map(([, id]) => id ?? '');
}

/** Rules that tests cite in their titles. */
export function readCitedRules(): Set<string> {
  const folders = ['amplify', 'chat', 'client', 'components', 'conformance', 'e2e'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(test|spec)\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return new Set(
    files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(ruleId)]).map(([, id]) => id ?? ''),
  );
}
