import { runtime, util, type Context, type DynamoDBQueryRequest } from '@aws-appsync/utils';
import { beatPicking, untoldOneIn } from '../../../chat/picking';
import type { SignalArguments, SignalStash } from './signal';

interface Seconds {
  readonly items: readonly { readonly second: string; readonly people?: number }[];
}

type ReadContext = Context<SignalArguments, SignalStash, undefined, undefined, Seconds>;

/**
 * Mutation.beat, CrowdSecond table: where no ticks tell how many are here, the answer does, from the beats of the last
 * minute. The second before it is read as well: who beat then beats now, and they may be many. At most 61 small rows,
 * three read units.
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
        ':first': beforeMinute(end),
        ':end': `${end}`,
      }),
    },
    consistentRead: true,
  };
}

export function response(ctx: ReadContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const { toldOneIn, minuteEnd } = ctx.stash;
  let people = 0;
  let busiest = 0;
  for (const row of ctx.result.items) {
    const here = row.people ?? 0;
    busiest = Math.max(busiest, here);
    if (row.second !== beforeMinute(minuteEnd)) people += here;
  }
  const oneIn = untoldOneIn(people, busiest);
  ctx.stash.minute = { people, oneIn };
  ctx.stash.beatOneIn = toldOneIn ?? oneIn;
  return null;
}

/** The second before the minute that ends with this one, since the epoch. */
function beforeMinute(end: number): string {
  return `${end - beatPicking / 1000}`;
}
