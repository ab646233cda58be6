import { getOwn, isPlainMap, type PlainMap } from '../plain-data';
import { sameValue } from './same-value';

/** Source: docs.aws.amazon.com/appsync/latest/devguide/list-helpers-in-util-list.html */
export const listBuiltins = {
  copyAndRetainAll: (list: unknown[], kept: unknown[]): unknown[] =>
    list.filter((one) => kept.some((other) => sameValue(one, other))),
  copyAndRemoveAll: (list: unknown[], removed: unknown[]): unknown[] =>
    list.filter((one) => !removed.some((other) => sameValue(one, other))),
  sortList: (list: unknown[], descending: boolean, property: string): unknown[] => {
    const key = (one: unknown): unknown => (isPlainMap(one) && property !== '' ? getOwn(one, property) : one);
    const sorted = [...list].sort((left, right) => order(key(left), key(right)));
    return descending ? sorted.reverse() : sorted;
  },
};

/** Source: docs.aws.amazon.com/appsync/latest/devguide/map-helpers-in-util-map.html */
export const mapBuiltins = {
  copyAndRetainAllKeys: (map: PlainMap, keys: unknown[]): PlainMap =>
    withKeys(map, (key) => keys.includes(key)),
  copyAndRemoveAllKeys: (map: PlainMap, keys: unknown[]): PlainMap =>
    withKeys(map, (key) => !keys.includes(key)),
};

function withKeys(map: PlainMap, isKept: (key: string) => boolean): PlainMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => isKept(key)));
}

function order(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [a, b] = [String(left), String(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
