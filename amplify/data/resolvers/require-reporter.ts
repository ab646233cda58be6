import { util, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { maximumReasonLength } from '../../../chat/limits';
import { checkMessageId } from './draft';
import { readOwnRow, requireParticipant, type AskingInRoom } from './participant';
import { requireSelected } from './selection';

export interface ReportArguments {
  readonly roomId: string;
  readonly messageId: string;
  readonly reason?: string | null;
}

type RequireContext = AskingInRoom<ReportArguments>;

/** Mutation.reportMessage, Participant table: who reports has joined and is not banned. */
export function request(ctx: RequireContext): DynamoDBGetItemRequest {
  const { roomId, messageId, reason } = ctx.args;
  const read = readOwnRow(ctx, roomId);
  checkMessageId(messageId);
  if ((reason ?? '').length > maximumReasonLength)
    util.error(
      `unable to report this; the reason is longer than ${maximumReasonLength} characters`,
      'TOO_LONG',
    );
  requireSelected(ctx, ['roomId', 'state']);
  return read;
}

export function response(ctx: RequireContext): null {
  requireParticipant(ctx, 'report this');
  return null;
}
