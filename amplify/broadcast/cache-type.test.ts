import { expect, test } from 'vitest';
import { cacheSizes } from '../../scripts/estimate/aws-limits';
import { readCacheType } from './cache-type';

test('[SYN11] the cache is the smallest, or as large as the deployment says', () => {
  expect([undefined, '', 'LARGE_2X'].map(readCacheType)).toEqual(['SMALL', 'SMALL', 'LARGE_2X']);
  expect(() => readCacheType('HUGE')).toThrow(/ROOMFUL_CACHE is HUGE/);
});

test('[SYN11] what the estimate recommends can be deployed', () => {
  for (const { type } of cacheSizes) expect(readCacheType(type)).toBe(type);
});
