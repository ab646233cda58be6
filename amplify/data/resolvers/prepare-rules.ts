import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import {
  contentPattern,
  maximumBlockedWordLength,
  maximumBlockedWords,
  maximumReportThreshold,
  visiblePattern,
} from '../../../chat/limits';
import { foldText, withSingleGaps } from './blocked-words';
import { readCaller } from './caller';
import { getRoomKey, requireRoom } from './room-access';
import type { RoomRow } from './rows';
import type { RulesStash } from './stash';

/** Left out is unchanged; null is without the rule. */
export interface RulesArguments {
  readonly roomId: string;
  readonly blockedWords?: readonly string[] | null;
  readonly onBlockedWord?: 'REFUSE' | 'HOLD' | null;
  readonly holdsAll?: boolean | null;
  readonly holdAfterReports?: number | null;
}

type PrepareContext = Context<RulesArguments, RulesStash, undefined, undefined, RoomRow | null>;

/** Mutation.setRoomRules, Room table: checks what a moderator sets; there must be the room. */
export function request(ctx: PrepareContext): DynamoDBGetItemRequest {
  const { roomId, blockedWords, holdAfterReports } = ctx.args;
  const threshold = holdAfterReports ?? 1;
  if (threshold < 1 || threshold > maximumReportThreshold)
    refuse(`holdAfterReports must be 1 to ${maximumReportThreshold}`);
  if ((blockedWords ?? []).length > maximumBlockedWords)
    refuse(`there are more than ${maximumBlockedWords} blocked words`);
  ctx.stash.rules = blockedWords
    ? { ...ctx.args, blockedWords: [...blockedWords].map((word) => checkWord(word)) }
    : { ...ctx.args };
  return { operation: 'GetItem', key: getRoomKey(roomId) };
}

/** A word as it is kept: in lower case, with single gaps. */
function checkWord(word: string): string {
  const kept = withSingleGaps(util.str.normalize(word, 'nfkc').toLowerCase()).trim();
  const isGood = kept !== '' && kept.length <= maximumBlockedWordLength && util.matches(contentPattern, kept);
  // A line would be two words, and a word of what is ignored would be in every text.
  if (!isGood || kept.includes('\n') || !util.matches(visiblePattern, foldText(kept)))
    refuse(`a blocked word has 1 to ${maximumBlockedWordLength} characters in one line`);
  return kept;
}

export function response(ctx: PrepareContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  requireRoom(ctx.result);
  const { roomId, ...detail } = ctx.stash.rules;
  ctx.stash.entry = {
    roomId,
    action: 'RULES_CHANGED',
    actorId: readCaller(ctx).userId,
    detail: JSON.stringify(detail),
  };
  return null;
}

function refuse(reason: string): never {
  util.error(`unable to set the rules; ${reason}`, 'BAD_RULES');
}
