import type { OrderedPosts } from './ordered-posts';

/** The ids whose post came, went, or is another version. Both are in order, so one walk along them finds out. */
export function idsThatDiffer<T>(before: OrderedPosts<T>, after: OrderedPosts<T>): ReadonlySet<string> {
  const differing = new Set<string>();
  if (before === after) return differing;
  let walked = 0;
  for (let place = 0; place < after.size; place += 1) {
    // Nearly all are the same objects as before, and that is far cheaper to see than the order of two ids.
    if (before.at(walked) === after.at(place)) {
      walked += 1;
      continue;
    }
    const id = after.idAt(place) ?? '';
    let old = before.idAt(walked);
    for (; old !== undefined && old < id; old = before.idAt(walked)) {
      differing.add(old);
      walked += 1;
    }
    if (old !== id || before.at(walked) !== after.at(place)) differing.add(id);
    if (old === id) walked += 1;
  }
  for (let old = before.idAt(walked); old !== undefined; old = before.idAt(walked)) {
    differing.add(old);
    walked += 1;
  }
  return differing;
}
