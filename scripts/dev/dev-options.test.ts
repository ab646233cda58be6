import { expect, test } from 'vitest';
import { readDevOptions } from './dev-options';

test('without options it is on port 3000 and keeps its state; PORT and --reset are honoured', () => {
  expect(readDevOptions([], {})).toEqual({ port: 3000, isReset: false });
  expect(readDevOptions(['--reset'], { PORT: '4000' })).toEqual({ port: 4000, isReset: true });
});

test('an unknown option and a PORT that is none are refused by name', () => {
  expect(() => readDevOptions(['--rest'], {})).toThrow('--rest');
  expect(() => readDevOptions([], { PORT: 'x' })).toThrow('PORT is "x"');
});
