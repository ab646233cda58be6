import { describeRecord } from './describe-record';
import { createLogFile } from './log-file';
import type { RequestRecord } from './request-record';

/** Where records go as they come. */
export interface RecordSink {
  write(record: RequestRecord): void;
  /** Waits for what was written. */
  close(): Promise<void>;
}

/** @param target a file, which gets a line of JSON for each request; `-` prints lines for people */
export function openLog(target: string, onFailure: (error: unknown) => void): RecordSink {
  if (target === '-')
    return {
      write: (record) => console.log(describeRecord(record)),
      close: () => Promise.resolve(),
    };
  const file = createLogFile({ path: target, onFailure });
  return { write: (record) => file.write(JSON.stringify(record)), close: () => file.close() };
}
