import type { Membership } from '../model';
import type { Memory } from '../ports';

/**
 * Remembers whom this person joined which room as, so that coming back needs no form and no request. The
 * server has the last word: when it says that someone has not joined, this is forgotten.
 */
export class MembershipMemory {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  recall(userId: string, roomId: string): Membership | null {
    const text = this.#memory.read(membershipKey(userId, roomId));
    return text === null ? null : parseMembership(text, userId, roomId);
  }

  remember(membership: Membership): void {
    const { userId, roomId, displayName, role } = membership;
    this.#memory.write(membershipKey(userId, roomId), JSON.stringify({ displayName, role }));
    this.#memory.write(nameKey(userId), displayName);
  }

  forget(userId: string, roomId: string): void {
    this.#memory.write(membershipKey(userId, roomId), null);
  }

  /** The name that this person used last, in whatever room. */
  suggestedName(userId: string): string {
    return this.#memory.read(nameKey(userId)) ?? '';
  }
}

const membershipKey = (userId: string, roomId: string): string => `roomful.membership.${userId}.${roomId}`;
const nameKey = (userId: string): string => `roomful.name.${userId}`;

function parseMembership(text: string, userId: string, roomId: string): Membership | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    // Someone else's, or cut off: as if nothing was remembered.
    return null;
  }
  if (typeof stored !== 'object' || stored === null || !('displayName' in stored) || !('role' in stored))
    return null;
  const { displayName, role } = stored;
  if (typeof displayName !== 'string' || (role !== 'PARTICIPANT' && role !== 'MODERATOR')) return null;
  return Object.freeze({ roomId, userId, displayName, role });
}
