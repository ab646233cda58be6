import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('keep-reported');
const args = { roomId: 'r1', messageId: 'm1', isKept: true };
const key = { 'messageId#reporterId': { S: 'm1#~kept' } };

test('[RPT8] dismissing writes one row beside the reports, and taking it back removes that row alone', () => {
  expect(resolver.request({ args })).toMatchObject({ value: { operation: 'PutItem', key } });
  expect(resolver.request({ args: { ...args, isKept: false } })).toMatchObject({
    value: { operation: 'DeleteItem', key },
  });
});

test('[RPT10] what is told has neither the message nor the reports in it', () => {
  expect(resolver.response({ args })).toEqual({
    kind: 'value',
    value: { roomId: 'r1', messageId: 'm1', state: 'REPORTS_JUDGED' },
  });
});
