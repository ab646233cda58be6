import { expect, test } from 'vitest';
import { readDemoOptions } from './demo-options';

test('without options the demo is on port 3000, keeps its state and has a crowd', () => {
  expect(readDemoOptions([], {})).toEqual({ port: 3000, isReset: false, hasCrowd: true });
});

test('PORT, --reset and --no-crowd are honoured', () => {
  const options = readDemoOptions(['--reset', '--no-crowd'], { PORT: '4000' });
  expect(options).toEqual({ port: 4000, isReset: true, hasCrowd: false });
});

test.each(['x', '0', '70000', '3000.5', '-1', ''])('PORT=%s is refused by name', (PORT) => {
  expect(() => readDemoOptions([], { PORT })).toThrow(`unable to start; PORT is "${PORT}"`);
});

test('an unknown option is refused by name', () => {
  expect(() => readDemoOptions(['--rest'], {})).toThrow('--rest');
});
