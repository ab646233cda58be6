import { createBill, formatDollars, type Bill } from './bill';
import type { MeterReading } from './meter';
import type { PriceTable } from './prices';
import type { MeterName, Usage } from './usage';

/** A reading with its price, as JSON. */
export interface MeterReport {
  readonly region: string;
  readonly pricesReadOn: string;
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly total: string;
  readonly lines: readonly { readonly meter: MeterName; readonly quantity: number; readonly cost: string }[];
  readonly usage: Usage;
  /** The dearest first. */
  readonly labels: readonly { readonly label: string; readonly total: string; readonly usage: Usage }[];
}

export function describeReading(reading: MeterReading, table: PriceTable): MeterReport {
  const bill = createBill(reading.usage, table);
  const labels = [...reading.labels].map(([label, usage]) => ({
    label,
    usage,
    bill: createBill(usage, table),
  }));
  labels.sort((one, other) => compare(other.bill.picodollars, one.bill.picodollars));
  return {
    region: table.region,
    pricesReadOn: table.readOn,
    from: new Date(reading.from).toISOString(),
    to: new Date(reading.to).toISOString(),
    total: formatDollars(bill.picodollars),
    lines: bill.lines.map(({ meter, quantity, picodollars }) => ({
      meter,
      quantity,
      cost: formatDollars(picodollars),
    })),
    usage: reading.usage,
    labels: labels.map(({ label, usage, bill: { picodollars } }) => ({
      label,
      total: formatDollars(picodollars),
      usage,
    })),
  };
}

/** A table for the terminal, without what was not used. */
export function summarize(reading: MeterReading, table: PriceTable): string {
  const bill = createBill(reading.usage, table);
  const head = `AWS would bill ${formatDollars(bill.picodollars)} for this (prices of ${table.readOn}, ${table.region})`;
  return [head, ...alignLines(bill)].join('\n');
}

function alignLines({ lines }: Bill): string[] {
  const rows = lines.map(({ meter, quantity, picodollars }) => ({
    meter,
    quantity: quantity.toLocaleString('en'),
    cost: formatDollars(picodollars),
  }));
  const widest = Math.max(0, ...rows.map(({ quantity }) => quantity.length));
  const longest = Math.max(0, ...rows.map(({ meter }) => meter.length));
  return rows.map(
    ({ meter, quantity, cost }) => `  ${quantity.padStart(widest)} ${meter.padEnd(longest)}  ${cost}`,
  );
}

const compare = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);
