import type { RequestRecord } from './request-record';

/** A record on one line, for people. */
export function describeRecord(record: RequestRecord): string {
  const { time, status, operation, operationName, milliseconds, identity, errors, capacityUnits } = record;
  const what = operation === null ? 'refused' : [operation, operationName ?? '(unnamed)'].join(' ');
  const units = [
    ...(capacityUnits.read > 0 ? [`${capacityUnits.read} RRU`] : []),
    ...(capacityUnits.write > 0 ? [`${capacityUnits.write} WRU`] : []),
  ];
  const caching = record.steps.filter(({ cache }) => cache === 'hit').length;
  return [
    time,
    status ?? 'ws',
    printable(what),
    `${milliseconds.toFixed(1)} ms`,
    identity ?? 'nobody',
    ...units,
    ...(caching > 0 ? [`${caching} from cache`] : []),
    ...(errors.length > 0 ? [`errors: ${printable([...new Set(errors)].join(', '))}`] : []),
  ].join('  ');
}

/** Names and types may come from clients and from mapping code: nothing in them may steer a terminal. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?');
