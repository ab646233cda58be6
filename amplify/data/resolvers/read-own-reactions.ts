import { util, type Context, type DynamoDBQueryRequest } from '@aws-appsync/utils';
import { maximumOwnReactions } from '../../../chat/limits';
import { readCaller } from './caller';
import { checkMessageId } from './draft';
import { getRoomKey } from './room-access';

interface OwnArguments {
  readonly roomId: string;
  readonly from: string;
  readonly to: string;
}

interface OwnReaction {
  readonly messageId: string;
  readonly emoji: string;
}

type ReadContext = Context<
  OwnArguments,
  Record<string, unknown>,
  undefined,
  undefined,
  { readonly items: readonly OwnReaction[] }
>;

/** Query.myReactions, Reaction table: the caller's own, and nobody else's. */
export function request(ctx: ReadContext): DynamoDBQueryRequest {
  const { roomId, from, to } = ctx.args;
  getRoomKey(roomId);
  checkMessageId(from);
  checkMessageId(to);
  return {
    operation: 'Query',
    query: {
      expression: 'userId = :userId AND #key BETWEEN :from AND :to',
      expressionNames: { '#key': 'roomId#messageId#emoji' },
      expressionValues: util.dynamodb.toMapValues({
        ':userId': readCaller(ctx).userId,
        ':from': `${roomId}#${from}#`,
        // Behind every emoji of the last message: '$' follows '#'.
        ':to': `${roomId}#${to}$`,
      }),
    },
    filter: { expression: 'isOn = :on', expressionValues: util.dynamodb.toMapValues({ ':on': true }) },
    scanIndexForward: false,
    limit: maximumOwnReactions,
    consistentRead: true,
  };
}

export function response(ctx: ReadContext): OwnReaction[] {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const own: OwnReaction[] = [];
  for (const { messageId, emoji } of ctx.result.items) own.push({ messageId, emoji });
  return own;
}
