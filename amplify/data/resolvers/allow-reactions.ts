import { runtime, util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { maximumTaps, millisecondsBetweenReactions, reactionEmojis } from '../../../chat/limits';
import { mayBePicked, reactionPicking } from '../../../chat/picking';
import { receiveAllowance, takeAllowance } from './allowance';
import { readCaller } from './caller';
import type { SignalArguments, SignalStash } from './signal';

interface ReactionArguments extends SignalArguments {
  /** Whatever JSON somebody sends. */
  readonly counts: unknown;
}

type AllowContext = Context<ReactionArguments, SignalStash>;

/**
 * Mutation.sendReactions, CrowdAllowance table: checks the report, that its sender was picked, since it stands for those
 * who were not, and that their last one is over.
 */
export function request(ctx: AllowContext): DynamoDBUpdateItemRequest {
  ctx.stash.taps = readTaps(ctx.args.counts);
  const now = util.time.nowEpochMilliSeconds();
  if (!mayBePicked(readCaller(ctx).userId, now, reactionPicking, ctx.stash.reactionOneIn))
    runtime.earlyReturn({ roomId: ctx.args.roomId }, { skipTo: 'END' });
  return takeAllowance(ctx, 'reactionMs', millisecondsBetweenReactions);
}

/** How often each emoji, by its place. */
function readTaps(given: unknown): readonly number[] {
  if (!given || typeof given !== 'object') refuseReactions();
  const counts = given as Readonly<Record<string, unknown>>;
  const known: readonly string[] = reactionEmojis;
  for (const emoji of Object.keys(counts)) if (!known.includes(emoji)) refuseReactions();
  const taps: number[] = [];
  let total = 0;
  for (const emoji of reactionEmojis) {
    const count = counts[emoji] ?? 0;
    if (typeof count !== 'number' || !(count >= 0) || count % 1 !== 0) refuseReactions();
    taps.push(count);
    total += count;
  }
  if (total < 1 || total > maximumTaps) refuseReactions();
  return taps;
}

function refuseReactions(): never {
  util.error(
    `unable to count these; a report has 1 to ${maximumTaps} taps, of the emojis that are offered`,
    'BAD_REACTIONS',
  );
}

export function response(ctx: AllowContext): null {
  return receiveAllowance(ctx);
}
