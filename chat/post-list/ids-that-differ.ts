import type { OrderedPosts } from './ordered-posts';

/** The ids whose post came, went, or is another version. Both are in order, so one walk along them finds out. */
export function idsThatDiffer<T>(before: OrderedPosts<T>, after: OrderedPosts<T>): ReadonlySet<string> {
  const differing = new Set<string>();
  if (before === after) return differing;
  let walked = 0;
  for (const [place, id] of after.ids.entries()) {
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
