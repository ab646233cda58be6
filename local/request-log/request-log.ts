import type { RequestRecord } from './request-record';

export interface SequencedRecord extends RequestRecord {
  /** Counts up from 1 with every request of this process. */
  readonly sequence: number;
}

export interface RequestLog {
  add(record: RequestRecord): void;
  /** Those kept that came after a sequence number, oldest first. */
  recordsAfter(sequence: number): readonly SequencedRecord[];
  /** The last sequence number that was given. */
  latest(): number;
}

const KEPT_RECORDS = 500;

/** Keeps the last requests in memory. */
export function createRequestLog(kept = KEPT_RECORDS): RequestLog {
  const records: SequencedRecord[] = [];
  let sequence = 0;
  return {
    add(record) {
      records.push({ ...record, sequence: (sequence += 1) });
      if (records.length > kept) records.shift();
    },
    recordsAfter: (after) => records.filter((record) => record.sequence > after),
    latest: () => sequence,
  };
}
