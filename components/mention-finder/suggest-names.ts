import { foldName } from './fold';
import type { KnownNames } from './known-names';

/** As many as can be overlooked, above a phone's keyboard as well. */
const most = 5;

/** Whose name, or a word of it, begins so: first by the name's beginning, then who was met last. Nobody calls themself. */
export function suggestNames(known: KnownNames, query: string): readonly string[] {
  const wanted = foldName(query);
  const byName: string[] = [];
  const byWord: string[] = [];
  for (const [folded, name] of [...known.byFolded].reverse()) {
    if (folded === known.own) continue;
    if (folded.startsWith(wanted)) byName.push(name);
    else if (folded.includes(` ${wanted}`)) byWord.push(name);
  }
  return [...byName, ...byWord].slice(0, most);
}
