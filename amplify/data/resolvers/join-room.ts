import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import {
  displayNamePattern,
  dropUnseenPairs,
  maximumDisplayNameLength,
  visiblePattern,
} from '../../../chat/limits';
import { reservedNamePattern } from '../../../chat/reserved-names';
import { foldName } from './blocked-words';
import { readCaller } from './caller';
import { isConditionFailure } from './condition-failure';
import type { ParticipantRow } from './rows';

interface JoinRoomArguments {
  readonly roomId: string;
  readonly displayName: string;
}

type JoinContext = Context<
  JoinRoomArguments,
  Record<string, unknown>,
  undefined,
  undefined,
  ParticipantRow | null
>;

/**
 * Mutation.joinRoom, Participant table: makes the row, or changes the name in it; `joinedAt` stays the first. In
 * the same write, who is banned is refused.
 */
export function request(ctx: JoinContext): DynamoDBUpdateItemRequest {
  const displayName = util.str.normalize(ctx.args.displayName, 'nfkc').trim();
  const hasGoodLength = displayName !== '' && displayName.length <= maximumDisplayNameLength;
  const isReadable =
    util.matches(displayNamePattern, displayName) &&
    util.matches(visiblePattern, dropUnseenPairs(displayName));
  if (!hasGoodLength || !isReadable)
    util.error(
      `unable to join; a display name has 1 to ${maximumDisplayNameLength} characters in one line`,
      'BAD_DISPLAY_NAME',
    );
  const caller = readCaller(ctx);
  if (caller.role !== 'MODERATOR' && util.matches(reservedNamePattern, foldName(displayName)))
    util.error('unable to join; this name looks like a moderator’s', 'RESERVED_NAME');
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId: ctx.args.roomId, userId: caller.userId }),
    update: {
      expression:
        'SET displayName = :name, #role = :role, joinedAt = if_not_exists(joinedAt, :now), ' +
        'createdAt = if_not_exists(createdAt, :now), updatedAt = :now, #typename = :typename',
      expressionNames: { '#role': 'role', '#typename': '__typename' },
      expressionValues: util.dynamodb.toMapValues({
        ':name': displayName,
        ':role': caller.role,
        ':now': util.time.nowISO8601(),
        ':typename': 'Participant',
      }),
    },
    condition: { expression: 'attribute_not_exists(bannedAt)' },
  };
}

export function response(ctx: JoinContext): ParticipantRow | null {
  if (isConditionFailure(ctx.error)) util.error('unable to join; you are banned from this room', 'BANNED');
  return ctx.result;
}
