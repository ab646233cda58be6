import type { Answer, Message } from '../../../chat/model';
import type { Reader } from './reader';

/** The messages of others and of one's own that a reader sees. */
export function messagesOf(reader: Reader): readonly Message[] {
  return reader.view.messages.flatMap((entry) => (entry.state === 'sent' ? [entry.message] : []));
}

/** The answers that a reader sees in the threads that are open. */
export function answersOf(reader: Reader): readonly Answer[] {
  return [...reader.threads.values()].flatMap((thread) =>
    thread.getSnapshot().answers.flatMap((entry) => (entry.state === 'sent' ? [entry.answer] : [])),
  );
}

export const isOwn =
  ({ userId }: Reader) =>
  ({ sender }: Message | Answer): boolean =>
    sender.userId === userId;

/** What a place picks among what is there; undefined if there is nothing. */
export function pick<T>(things: readonly T[], at: number): T | undefined {
  return things[at % things.length];
}
