import type { PriceTable } from './prices';
import { meterNames, type MeterName, type Usage } from './usage';

export interface BillLine {
  readonly meter: MeterName;
  readonly quantity: number;
  readonly picodollars: bigint;
}

export interface Bill {
  /** What was used at all, in the order of `meterNames`. */
  readonly lines: readonly BillLine[];
  readonly picodollars: bigint;
}

/** What a use costs; each line is rounded to a trillionth of a dollar, half up. */
export function createBill(usage: Usage, { prices }: PriceTable): Bill {
  const lines = meterNames
    .filter((meter) => usage[meter] !== 0)
    .map((meter) => {
      const { picodollars, per } = prices[meter];
      // Read units come in halves.
      const doubled = BigInt(Math.round(usage[meter] * 2));
      return {
        meter,
        quantity: usage[meter],
        picodollars: divideRounded(doubled * picodollars, 2n * per),
      };
    });
  return { lines, picodollars: lines.reduce((sum, line) => sum + line.picodollars, 0n) };
}

function divideRounded(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** E.g. `$0.000012` or `$3.50`: every digit there is, and at least two places. */
export function formatDollars(picodollars: bigint): string {
  const digits = picodollars.toString().padStart(13, '0');
  const fraction = digits.slice(-12).replace(/0+$/, '').padEnd(2, '0');
  return `$${digits.slice(0, -12)}.${fraction}`;
}
