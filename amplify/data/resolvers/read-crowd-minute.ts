import { runtime, util, type Context, type DynamoDBQueryRequest } from '@aws-appsync/utils';
import { beatPicking, untoldOneIn } from '../../../chat/picking';
import type { SignalArguments, SignalStash } from './signal';

interface Seconds {
  readonly items: readonly { readonly people?: number }[];
}

type ReadContext = Context<SignalArguments, SignalStash, undefined, undefined, Seconds>;

/**
 * Mutation.beat, CrowdSecond table: where no ticks tell how many are here, the answer does, from the beats of the last
 * minute. At most sixty small rows, three read units.
 */
export function request(ctx: ReadContext): DynamoDBQueryRequest {
  ctx.stash.minute = null;
  if (ctx.stash.hasTicks) runtime.earlyReturn(null, { skipTo: 'NEXT' });
  const end = util.time.nowEpochSeconds();
  ctx.stash.minuteEnd = end;
  return {
    operation: 'Query',
    query: {
      expression: 'roomId = :roomId AND #second BETWEEN :first AND :end',
      expressionNames: { '#second': 'second' },
      expressionValues: util.dynamodb.toMapValues({
        ':roomId': ctx.args.roomId,
        ':first': `${end - beatPicking / 1000 + 1}`,
        ':end': `${end}`,
      }),
    },
    consistentRead: true,
  };
}

export function response(ctx: ReadContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const { toldOneIn } = ctx.stash;
  let people = 0;
  let busiest = 0;
  for (const second of ctx.result.items) {
    people += second.people ?? 0;
    busiest = Math.max(busiest, second.people ?? 0);
  }
  const oneIn = untoldOneIn(people, busiest);
  ctx.stash.minute = { people, oneIn };
  ctx.stash.beatOneIn = toldOneIn ?? oneIn;
  return null;
}
