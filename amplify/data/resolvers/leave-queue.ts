import { util } from '@aws-appsync/utils';
import type { HeldPostRow } from './rows';
import { heldPostTable } from './tables';
import { onlyIf, type Writes } from './transaction';

/** Takes a held post out of the queue; only one of those who decide finds it there. */
export function leaveQueue({ roomId, heldId }: HeldPostRow): Writes[number] {
  return {
    table: heldPostTable,
    operation: 'DeleteItem',
    key: util.dynamodb.toMapValues({ roomId, heldId }),
    condition: onlyIf('attribute_exists(heldId)'),
  };
}
