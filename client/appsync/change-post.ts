import { makeChatError } from '../../chat/failures';
import type { Answer, Message, Outcome, PostChange } from '../../chat/model';
import type { DataClient } from './data-client';
import { parseAnswer, parseMessage } from './parse-post';
import { requestOne } from './request';

const actionOf = ({ kind }: PostChange): string => (kind === 'edit' ? 'edit this' : 'remove this');

const inputOf = (change: PostChange) =>
  change.kind === 'edit' ? { content: change.content } : { state: 'REMOVED' as const };

/** A post that was changed by somebody else at the same moment: asked again, the server says what of it. */
async function orTryAgain<T>(change: PostChange, asked: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const outcome = await asked;
  if (outcome.ok || outcome.error.code !== 'ALREADY_THERE') return outcome;
  return { ok: false, error: makeChatError(actionOf(change), 'TRY_AGAIN', outcome.error.cause) };
}

export function changeMessage(
  client: DataClient,
  roomId: string,
  messageId: string,
  change: PostChange,
): Promise<Outcome<Message>> {
  const update = () => client.models.Message.update({ roomId, messageId, ...inputOf(change) });
  return orTryAgain(change, requestOne(client, actionOf(change), update, parseMessage));
}

export function changeAnswer(
  client: DataClient,
  roomId: string,
  messageId: string,
  threadId: string,
  change: PostChange,
): Promise<Outcome<Answer>> {
  const update = () => client.models.Thread.update({ roomId, messageId, threadId, ...inputOf(change) });
  return orTryAgain(change, requestOne(client, actionOf(change), update, parseAnswer));
}
