import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPlaywrightCounts, readVitestCounts } from './report-counts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'report-counts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function keep(report: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test('what failed in Vitest is named with the first line of why, and so is a file that did not load', () => {
  const passed = { fullName: 'is true', status: 'passed', failureMessages: [] };
  const failed = {
    fullName: 'is false',
    status: 'failed',
    failureMessages: ['\u001b[31mAssertionError: no\u001b[39m\n    at line 1'],
  };
  const file = keep({
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [
      {
        name: path.resolve('chat/a.test.ts'),
        status: 'failed',
        message: '',
        assertionResults: [passed, failed],
      },
      {
        name: path.resolve('chat/b.test.ts'),
        status: 'failed',
        message: 'SyntaxError: in it',
        assertionResults: [],
      },
    ],
  });
  expect(readVitestCounts(file)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
    failures: ['chat/a.test.ts › is false: AssertionError: no', 'chat/b.test.ts: SyntaxError: in it'],
  });
});

test('what failed in a browser is named, however deep it is described', () => {
  const failed = {
    title: 'opens',
    file: 'room.spec.ts',
    ok: false,
    tests: [{ results: [{ errors: [{ message: 'Error: it is closed\n  at line 1' }] }] }],
  };
  const passed = { title: 'closes', file: 'room.spec.ts', ok: true, tests: [{ results: [{ errors: [] }] }] };
  const file = keep({
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
    errors: [],
    suites: [{ specs: [passed], suites: [{ specs: [failed] }] }],
  });
  expect(readPlaywrightCounts(file)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
    failures: ['e2e/room.spec.ts › opens: Error: it is closed'],
  });
});
