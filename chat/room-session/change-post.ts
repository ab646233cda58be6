import type { Answer, Message, Outcome, PostChange, PostPlace } from '../model';
import { changeContent } from '../moderation';
import type { Transport } from '../ports';

export interface ChangeHost {
  readonly transport: Transport;
  /** What the server answers is the post as it is now, and shows at once. */
  messageChanged(message: Message): void;
  answerChanged(answer: Answer): void;
}

/** Edits or removes a message or an answer. */
export async function changePost(
  roomId: string,
  { messageId, threadId }: PostPlace,
  change: PostChange,
  { transport, ...host }: ChangeHost,
): Promise<Outcome<null>> {
  const ready = changeContent(change);
  if (!ready.ok) return ready;
  if (threadId === null) {
    const outcome = await transport.changeMessage(roomId, messageId, ready.value);
    if (!outcome.ok) return outcome;
    host.messageChanged(outcome.value);
  } else {
    const outcome = await transport.changeAnswer(roomId, messageId, threadId, ready.value);
    if (!outcome.ok) return outcome;
    host.answerChanged(outcome.value);
  }
  return { ok: true, value: null };
}
