import { getOwn, isPlainMap } from '../plain-data';

/** Equality of two values of the same kind, as Java's `equals`; lists and maps by what they hold. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((one, at) => sameValue(one, right[at]));
  if (isPlainMap(left) && isPlainMap(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && sameValue(getOwn(left, key), getOwn(right, key)))
    );
  }
  return false;
}
