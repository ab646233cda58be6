import type { Answer, Message, Outcome } from '../../../chat/model';
import type { Reader } from './reader';

interface Errors {
  readonly errors?: readonly { readonly errorType?: string }[] | undefined;
}

let written = 0;

/** A text that nobody has written yet. */
export const nextText = (): string => `text ${(written += 1)}`;

/** Edits or removes what was picked, if there is something. */
export async function changePost(
  { session }: Reader,
  post: Message | Answer | undefined,
  kind: 'edit' | 'remove',
): Promise<void> {
  if (post === undefined) return;
  const place = { messageId: post.messageId, threadId: 'threadId' in post ? post.threadId : null };
  accept(await session.changePost(place, kind === 'edit' ? { kind, content: nextText() } : { kind }));
}

/** @throws Error when a refusal makes no sense */
export function accept(outcome: Outcome<unknown>): void {
  if (outcome.ok || outcome.error.code !== 'UNEXPECTED') return;
  throw new Error(outcome.error.message, { cause: outcome.error.cause });
}

/**
 * What the generated client answers; null if the network is cut.
 * @throws Error when a refusal is none of the resolvers' own
 */
export async function ask<T extends Errors>({ network }: Reader, answer: Promise<T>): Promise<T | null> {
  try {
    const { errors = [] } = await answer;
    for (const { errorType } of errors) if (errorType?.startsWith('DynamoDB')) throw new Error(errorType);
    return await answer;
  } catch (error) {
    if (network.isCut) return null;
    throw error;
  }
}
