import { expect, it } from 'vitest';
import { TypeReport } from './type-report';

it('tells each state of the files once it is checked', () => {
  const report = new TypeReport();
  const lines = [
    '10:00:00 AM - Starting compilation in watch mode...',
    '',
    "amplify/data/resource.ts(12,5): error TS2339: Property 'strin' does not exist on type 'A'.",
    "  Property 'strin' is missing.",
    '10:00:02 AM - Found 1 error. Watching for file changes.',
    '10:00:09 AM - File change detected. Starting incremental compilation...',
    '10:00:10 AM - Found 0 errors. Watching for file changes.',
  ];
  expect(lines.map((line) => report.read(line)).filter((verdict) => verdict !== null)).toEqual([
    { kind: 'checking' },
    {
      kind: 'checked',
      errors: ["amplify/data/resource.ts:12:5 Property 'strin' does not exist on type 'A'."],
    },
    { kind: 'checking' },
    { kind: 'checked', errors: [] },
  ]);
});
