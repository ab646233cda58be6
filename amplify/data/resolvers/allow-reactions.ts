import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { maximumTaps, millisecondsBetweenReactions, reactionEmojis } from '../../../chat/limits';
import { receiveAllowance, takeAllowance } from './allowance';
import type { SignalArguments, SignalStash } from './signal';

interface ReactionArguments extends SignalArguments {
  readonly counts: Readonly<Record<string, unknown>> | null;
}

type AllowContext = Context<ReactionArguments, SignalStash>;

/** Mutation.sendReactions, CrowdAllowance table: checks the report, and that the person's last one is over. */
export function request(ctx: AllowContext): DynamoDBUpdateItemRequest {
  const counts = ctx.args.counts ?? {};
  const taps: number[] = [];
  let total = 0;
  for (const emoji of reactionEmojis) {
    const count = counts[emoji] ?? 0;
    if (typeof count !== 'number' || count < 0 || count % 1 !== 0) refuseReactions();
    taps.push(count);
    total += count;
  }
  const known: readonly string[] = reactionEmojis;
  for (const emoji of Object.keys(counts)) if (!known.includes(emoji)) refuseReactions();
  if (total < 1 || total > maximumTaps) refuseReactions();
  ctx.stash.taps = taps;
  return takeAllowance(ctx, 'reactionMs', millisecondsBetweenReactions);
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
