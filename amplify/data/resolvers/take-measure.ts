import { extensions, util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { isConditionFailure } from './condition-failure';
import type { MeasureArguments } from './prepare-measure';
import type { ParticipantRow } from './rows';

type MeasureContext = Context<
  MeasureArguments,
  Record<string, unknown>,
  undefined,
  undefined,
  ParticipantRow | null
>;

/** Mutation.moderateParticipant, Participant table: marks the row, in one write that leaves moderators alone. */
export function request(ctx: MeasureContext): DynamoDBUpdateItemRequest {
  const { roomId, userId } = ctx.args;
  const now = util.time.nowEpochMilliSeconds();
  const { expression, values } = changeOf(ctx.args, now);
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId, userId }),
    update: {
      expression,
      expressionValues: util.dynamodb.toMapValues({ ':at': util.time.nowISO8601(), ...values }),
    },
    condition: {
      expression: 'attribute_exists(userId) AND #role <> :moderator',
      expressionNames: { '#role': 'role' },
      expressionValues: util.dynamodb.toMapValues({ ':moderator': 'MODERATOR' }),
    },
  };
}

interface Change {
  readonly expression: string;
  readonly values: Readonly<Record<string, number>>;
}

function changeOf({ measure, seconds }: MeasureArguments, now: number): Change {
  switch (measure) {
    case 'MUTE':
      return {
        expression: 'SET updatedAt = :at, mutedUntil = :until',
        values: { ':until': Math.floor(now / 1000) + (seconds ?? 0) },
      };
    case 'UNMUTE':
      return { expression: 'SET updatedAt = :at REMOVE mutedUntil', values: {} };
    case 'BAN':
      return { expression: 'SET updatedAt = :at, bannedAt = if_not_exists(bannedAt, :at)', values: {} };
    case 'UNBAN':
      return { expression: 'SET updatedAt = :at REMOVE bannedAt', values: {} };
  }
}

/**
 * AppSync takes five invalidations in a request; each ends the connection of whoever matches. So changes of answers and
 * counts of reactions end with the connection that they share with one of these, as in the app, or when it ends.
 */
const listened = ['onTick', 'onCreateMessage', 'onUpdateMessage', 'onCreateThread', 'onReviewedPost'];

export function response(ctx: MeasureContext): ParticipantRow | null {
  const { error, result: row } = ctx;
  const isRefused = isConditionFailure(error);
  if (!row) util.error('unable to find the participant; nobody with this id has joined', 'NOT_JOINED');
  if (isRefused) util.error('unable to do this; moderators can’t be muted or banned', 'FORBIDDEN_TARGET');
  const { roomId, userId, measure } = ctx.args;
  if (measure === 'BAN')
    for (const subscriptionField of listened)
      extensions.invalidateSubscriptions({ subscriptionField, payload: { roomId, userId } });
  return row;
}
