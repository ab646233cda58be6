import type { MakeFinder } from '../mentions';
import { findMentions } from './find-mentions';
import { foldName } from './fold';
import { suggestNames } from './suggest-names';

/** Names are folded once, for as long as they are known: a crowd has thousands, and somebody new speaks all the time. */
export function createFinderMaker(): MakeFinder {
  let folded = new Map<string, string>();
  return (names, ownName) => {
    const before = folded;
    folded = new Map();
    const byFolded = new Map<string, string>();
    const add = (name: string): string => {
      const form = before.get(name) ?? foldName(name);
      folded.set(name, form);
      if (form !== '') byFolded.set(form, name);
      return form;
    };
    for (const name of names) add(name);
    const own = ownName === null ? null : add(ownName);
    let longest = 0;
    for (const form of byFolded.keys()) longest = Math.max(longest, form.length);
    const known = { byFolded, own, longest };
    return {
      find: (text) => findMentions(text, known),
      suggest: (query) => suggestNames(known, query),
    };
  };
}
