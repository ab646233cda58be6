/**
 * Stand for the names of the tables, which are known at deployment only: `pipeline.ts` puts the real ones into
 * the code. Operations on several tables need them (docs.aws.amazon.com/appsync/latest/devguide/
 * js-aws-appsync-resolver-reference-dynamodb-batch-get-item.html).
 */
export const roomTable = '@@RoomTable@@';
export const participantTable = '@@ParticipantTable@@';
export const receiptTable = '@@ReceiptTable@@';
export const messageTable = '@@MessageTable@@';
export const threadTable = '@@ThreadTable@@';
export const roomRulesTable = '@@RoomRulesTable@@';
export const heldPostTable = '@@HeldPostTable@@';
export const auditEntryTable = '@@AuditEntryTable@@';
export const reportTable = '@@ReportTable@@';
export const reactionTable = '@@ReactionTable@@';
export const roomPaceTable = '@@RoomPaceTable@@';
export const crowdAllowanceTable = '@@CrowdAllowanceTable@@';
