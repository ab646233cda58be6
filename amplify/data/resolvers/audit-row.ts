import { util } from '@aws-appsync/utils';
import type { AuditEntry } from './stash';
import { auditEntryTable } from './tables';
import { onlyIf, type Writes } from './transaction';

/** An entry of the log as it is stored, under an id of now. */
export function makeAuditRow(entry: AuditEntry) {
  const now = util.time.nowISO8601();
  return {
    key: util.dynamodb.toMapValues({ roomId: entry.roomId, entryId: util.autoUlid() }),
    attributeValues: util.dynamodb.toMapValues({
      ...entry,
      __typename: 'AuditEntry',
      createdAt: now,
      updatedAt: now,
    }),
  };
}

/** The entry in the transaction of what it tells: it is there if that was done, and only then. */
export function logWith(entry: AuditEntry): Writes[number] {
  const condition = onlyIf('attribute_not_exists(entryId)');
  return { table: auditEntryTable, operation: 'PutItem', ...makeAuditRow(entry), condition };
}
