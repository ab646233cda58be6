import type { Answer, Message, Outcome, PostChange } from '../../chat/model';
import type { DataClient } from './data-client';
import { parseAnswer, parseMessage } from './parse-post';
import { orTryAgain, requestOne } from './request';

const actionOf = ({ kind }: PostChange): string => (kind === 'edit' ? 'edit this' : 'remove this');

const inputOf = (change: PostChange) =>
  change.kind === 'edit' ? { content: change.content } : { state: 'REMOVED' as const };

export function changeMessage(
  client: DataClient,
  roomId: string,
  messageId: string,
  change: PostChange,
): Promise<Outcome<Message>> {
  const update = () => client.models.Message.update({ roomId, messageId, ...inputOf(change) });
  return orTryAgain(actionOf(change), requestOne(client, actionOf(change), update, parseMessage));
}

export function changeAnswer(
  client: DataClient,
  roomId: string,
  messageId: string,
  threadId: string,
  change: PostChange,
): Promise<Outcome<Answer>> {
  const update = () => client.models.Thread.update({ roomId, messageId, threadId, ...inputOf(change) });
  return orTryAgain(actionOf(change), requestOne(client, actionOf(change), update, parseAnswer));
}
