import type { OrderedPosts } from './ordered-posts';

/** The ids whose post came, went, or is another version. Both are in order, so one walk along them finds out. */
export function idsThatDiffer<T>(before: OrderedPosts<T>, after: OrderedPosts<T>): ReadonlySet<string> {
  const differing = new Set<string>();
  if (before === after) return differing;
  let walked = 0;
  for (let place = 0; place < after.ids.length; place += 1) {
    // Nearly all are the same objects as before, and that is far cheaper to see than the order of two ids.
    if (walked < before.ids.length && before.inOrder[walked] === after.inOrder[place]) {
      walked += 1;
      continue;
    }
    const id = after.ids[place] ?? '';
    let old = before.ids[walked];
    for (; old !== undefined && old < id; old = before.ids[walked]) {
      differing.add(old);
      walked += 1;
    }
    if (old !== id || before.inOrder[walked] !== after.inOrder[place]) differing.add(id);
    if (old === id) walked += 1;
  }
  for (const gone of before.ids.slice(walked)) differing.add(gone);
  return differing;
}
