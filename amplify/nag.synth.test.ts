import { beforeAll, expect, test } from 'vitest';
import { findViolations, suppresses, suppressions, type Finding } from '../scripts/nag';

const findings: Record<'sandbox' | 'branch', Finding[]> = { sandbox: [], branch: [] };
beforeAll(async () => {
  findings.sandbox = await findViolations('sandbox');
  findings.branch = await findViolations('branch');
});

test.each(['sandbox', 'branch'] as const)(
  '[NAG1] a %s deployment breaks no AwsSolutions rule without a reason',
  (type) => {
    const open = findings[type].filter((one) => !suppressions.some((reason) => suppresses(reason, one)));
    expect(open).toEqual([]);
  },
);

test('[NAG2] no reason stands for what is mended', () => {
  const all = [...findings.sandbox, ...findings.branch];
  const idle = suppressions.filter((reason) => !all.some((one) => suppresses(reason, one)));
  expect(idle).toEqual([]);
});
