import type { Counts } from './report-counts';

/** A ring of tests and what came of it. */
export interface RingResult extends Counts {
  readonly name: string;
  readonly seconds: number;
}

/** @returns the closing line that CI reads */
export function summarise(results: readonly RingResult[]): string {
  const sum = (field: 'passed' | 'failed' | 'skipped') =>
    results.reduce((total, result) => total + result[field], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}

/** Nothing failed, nothing was left out, and every ring ran something. */
export function isGreen(results: readonly RingResult[]): boolean {
  return results.every(({ passed, failed, skipped }) => passed > 0 && failed === 0 && skipped === 0);
}
