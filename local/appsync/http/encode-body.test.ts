import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeBody } from './encode-body';

const answer = (bytes: number): string => 'é'.repeat(bytes / 2);

describe('the body of an answer', () => {
  it.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, GZIP;q=0.5'])(
    'is compressed for who accepts %s',
    (accepted) => {
      const { bytes, headers } = encodeBody(answer(1000), accepted);
      expect(headers).toEqual({ 'content-encoding': 'gzip' });
      expect(gunzipSync(bytes).toString()).toBe(answer(1000));
    },
  );

  it.each([undefined, '', 'br', 'gzip;q=0', 'deflate, gzip;q=0.0', 'x-gzip-like'])(
    'is sent as it is to who accepts %s',
    (accepted) => {
      const { bytes, headers } = encodeBody(answer(1000), accepted);
      expect(headers).toEqual({});
      expect(bytes.toString()).toBe(answer(1000));
    },
  );

  it.each([998, 10_000_002])('of %i bytes is sent as it is', (bytes) => {
    expect(encodeBody(answer(bytes), 'gzip').headers).toEqual({});
  });
});
