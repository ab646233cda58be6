import type { ContenderName } from './contender';
import { burstSize, type Measured } from './run-fanout';

export interface Row {
  readonly name: ContenderName;
  readonly subscribers: number;
  /** Microseconds of the server's processor time for each delivery, one message at a time and in the burst. */
  readonly cpuOneByOne: number;
  readonly cpuBurst: number;
  /** Deliveries in a second; the crowd and the server share the machine. */
  readonly rateOneByOne: number;
  readonly rateBurst: number;
  /** Milliseconds until the sender was answered, median. */
  readonly answerOneByOne: number;
  readonly answerBurst: number;
  readonly bytesPerConnection: number;
}

/** Medians over the rounds. */
export function summarise({ name, subscribers, bytesPerConnection, oneByOne, burst }: Measured): Row {
  const deliveries = (messages: number): number => messages * subscribers;
  const singles = oneByOne[0]?.answers.length ?? 0;
  return {
    name,
    subscribers,
    cpuOneByOne: median(oneByOne.map(({ cpu }) => cpu / deliveries(singles))),
    cpuBurst: median(burst.map(({ cpu }) => cpu / deliveries(burstSize))),
    rateOneByOne: median(oneByOne.map(({ milliseconds }) => (deliveries(singles) / milliseconds) * 1000)),
    rateBurst: median(burst.map(({ milliseconds }) => (deliveries(burstSize) / milliseconds) * 1000)),
    answerOneByOne: median(oneByOne.flatMap(({ answers }) => answers)),
    answerBurst: median(burst.flatMap(({ answers }) => answers)),
    bytesPerConnection,
  };
}

/** Bare ws over ours in processor time for each delivery: above 1, ours is the cheaper. */
export function ratioOf(
  rows: readonly Row[],
  subscribers: number,
  measure: 'cpuOneByOne' | 'cpuBurst',
): number {
  const of = (name: ContenderName): number => {
    const row = rows.find((one) => one.name === name && one.subscribers === subscribers);
    if (!row) throw new Error(`unable to compare; ${name} was not measured at ${subscribers} subscribers`);
    return row[measure];
  };
  return of('bare ws') / of('ours');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The rows as a table of text. */
export function tabulate(rows: readonly Row[]): string {
  const head = [
    '',
    'subscribers',
    'µs CPU/delivery',
    '… in burst',
    'deliveries/s',
    '… in burst',
    'answer ms',
    '… in burst',
    'KB/connection',
  ];
  const lines = rows.map((row) => [
    row.name,
    String(row.subscribers),
    row.cpuOneByOne.toFixed(2),
    row.cpuBurst.toFixed(2),
    row.rateOneByOne.toFixed(0),
    row.rateBurst.toFixed(0),
    row.answerOneByOne.toFixed(1),
    row.answerBurst.toFixed(1),
    (row.bytesPerConnection / 1024).toFixed(1),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}
