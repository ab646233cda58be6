import { expect, it, vi } from 'vitest';
import { parseError } from './parse-error';

const wrapped = (originalError: unknown, message = 'x') => ({ errors: [{ message, originalError }] });

it.each<[string, unknown, string]>([
  ['a resolver code', [{ errorType: 'ROOM_CLOSED', message: 'unable to send' }], 'ROOM_CLOSED'],
  ['a resolver code in an answer', { errors: [{ errorType: 'NOT_JOINED', message: '' }] }, 'NOT_JOINED'],
  ['a code of this side from the server', [{ errorType: 'UNREACHABLE', message: '' }], 'UNEXPECTED'],
  ['a mistake of this client', [{ errorType: 'FORBIDDEN_FIELD', message: '' }], 'UNEXPECTED'],
  ['a refused group', [{ errorType: 'Unauthorized', message: '' }], 'UNAUTHORIZED'],
  ['no network', wrapped({ name: 'NetworkError' }), 'UNREACHABLE'],
  ['a request that was ended', { name: 'CanceledError', message: '' }, 'UNREACHABLE'],
  ['a server fault', wrapped({ name: 'UnknownError', $metadata: { httpStatusCode: 503 } }), 'UNREACHABLE'],
  ['throttling', wrapped({ name: 'UnknownError', response: { statusCode: 429 } }), 'CROWDED'],
  ['a throttled API', [{ errorType: 'TooManyRequestsException', message: '' }], 'CROWDED'],
  [
    'a throttled table',
    [{ errorType: 'DynamoDB:ProvisionedThroughputExceededException', message: '' }],
    'CROWDED',
  ],
  ['a refused token', wrapped({ name: 'UnknownError', $metadata: { httpStatusCode: 401 } }), 'UNAUTHORIZED'],
  ['a session of somebody else', { name: 'SomebodyElseError', message: '' }, 'SIGNED_OUT'],
  ['no session', { name: 'NoValidAuthTokens', message: '' }, 'SIGNED_OUT'],
  [
    'a session that needed the network',
    { name: 'NoSignedUser', message: '', underlyingError: { name: 'NetworkError' } },
    'UNREACHABLE',
  ],
  [
    'a refused subscription of an observation',
    { type: 'onCreate', error: { errors: [{ message: 'Connection failed: {"errorType":"Unauthorized"}' }] } },
    'UNAUTHORIZED',
  ],
  [
    'a subscription that a resolver refused',
    wrapped(
      undefined,
      'Connection failed: {"errors":[{"errorType":"BANNED","message":"unable to subscribe"}]}',
    ),
    'BANNED',
  ],
  [
    'a subscription refused in no words of ours',
    wrapped(undefined, 'Connection failed: {"errors":[]}'),
    'UNEXPECTED',
  ],
  ['anything else', new TypeError('x is not a function'), 'UNEXPECTED'],
  ['nothing', undefined, 'UNEXPECTED'],
])('[FD83] reads %s', (_what, thrown, code) => {
  const error = parseError('send this', thrown);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(/^unable to send this; /);
});

it.each<[unknown, number | null]>([
  [{ errorType: 'SLOW_MODE', errorInfo: { retryAfterSeconds: 30 } }, 30],
  [{ errorType: 'SLOW_MODE', errorInfo: { retryAfterSeconds: 'soon' } }, null],
  [{ errorType: 'SLOW_MODE', errorInfo: null }, null],
  [{ errorType: 'ROOM_CLOSED' }, null],
])('[FD87] reads from %j after how long it may work', (error, seconds) => {
  expect(parseError('send this', [error]).retryAfterSeconds).toBe(seconds);
});

it('[FD83] says when it can’t read why a subscription was refused', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(parseError('listen', wrapped(undefined, 'Connection failed: {no}')).code).toBe('UNEXPECTED');
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});
