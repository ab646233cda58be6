import type { BatchRecord } from './lane';

/** A batch's end in words, e.g. "unable to process 3 records of table Note with function welcome; ...". */
export function describeBatch(record: BatchRecord): string {
  const { functionArn, tableName, recordCount, outcome, reason = '' } = record;
  const records = recordCount === 1 ? '1 record' : `${recordCount} records`;
  const what = `${records} of table ${tableName} with function ${functionArn.slice(functionArn.lastIndexOf(':') + 1)}`;
  switch (outcome) {
    case 'succeeded':
      return `processed ${what}`;
    case 'failed':
      return `unable to process ${what}; ${reason}`;
    case 'discarded':
      return `gave up on ${what}; ${reason}`;
  }
}
