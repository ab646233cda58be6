import { util, type Context } from '@aws-appsync/utils';

const post = ['roomId', 'messageId', 'content', 'nonce', 'senderId', 'senderName', 'senderRole', 'createdAt'];

/** Of an answer that is new. */
export const answerFields = [...post, 'threadId', 'position'];

/** Of what has changed. Without the last of these it would look like what was there before. */
export const changedMessageFields = [...post, 'editedAt', 'removedAt', 'restoredAt', 'state'];
export const changedAnswerFields = [...answerFields, 'editedAt', 'removedAt', 'state'];

/**
 * Refuses (`BAD_SELECTION`) a mutation of which nobody would hear rightly: subscriptions get what it selects. One whose
 * filter goes by a field that isn't there gets nothing at all; and whoever can't read a change of what they hold reads
 * anew all that they hold, so that one person could make everybody do so. A new message may lack the rest: who can't
 * read it reads what is newest, and no more. Under an alias, by a directive or in a fragment a field may be another than
 * it is called, or none.
 */
export function requireSelected(ctx: Context, fields: readonly string[]): void {
  const { selectionSetList, selectionSetGraphQL } = ctx.info;
  for (const sign of [':', '@', '...'])
    if (selectionSetGraphQL.includes(sign))
      util.error(
        'unable to do this; select each field by its name, without alias, directive or fragment',
        'BAD_SELECTION',
      );
  for (const field of fields)
    if (!selectionSetList.includes(field))
      util.error(`unable to do this; select ${field} as well, so that others hear of it`, 'BAD_SELECTION');
}
