import { maximumDraftLength } from '../limits';
import type { Account, Draft, Memory } from '../ports';

const root = 'roomful.draft/';

/** One for each person, room and thread. */
const path = (...parts: readonly string[]): string =>
  root + parts.map((part) => encodeURIComponent(part)).join('/');

/**
 * Of who is signed in when it is first used: what stands in a field when somebody else is by then isn't theirs.
 * @param messageId the thread that is answered in; null in the room itself
 */
export function draftOf(
  edges: { readonly account: Account; readonly memory: Memory },
  roomId: string,
  messageId: string | null,
): Draft {
  let owner: string | null = null;
  const key = (): string | null => {
    const account = edges.account.getSnapshot();
    if (account.kind !== 'signed-in') return null;
    owner ??= account.userId;
    if (account.userId !== owner) return null;
    return messageId === null ? path(account.userId, roomId) : path(account.userId, roomId, messageId);
  };
  return {
    read: () => {
      const place = key();
      return place === null ? '' : (edges.memory.read(place) ?? '');
    },
    write: (text) => {
      const place = key();
      if (place === null) return;
      if (text.length > maximumDraftLength) edges.memory.hold(place, text);
      else edges.memory.write(place, text === '' ? null : text);
    },
  };
}

/** How many texts this person has half written, in whatever room. */
export function countDrafts(memory: Memory, userId: string): number {
  return memory.keys(`${path(userId)}/`).length;
}

/** The person signs out. */
export function forgetDrafts(memory: Memory, userId: string): void {
  for (const key of memory.keys(`${path(userId)}/`)) memory.write(key, null);
}
