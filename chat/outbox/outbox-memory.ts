import type { Memory } from '../ports';
import { parseUnsent, storeUnsent, type UnsentPost } from './unsent-post';

/** Whose posts, in which room, written by which page. Each page writes under a key of its own. */
export interface OutboxPlace {
  readonly userId: string;
  readonly roomId: string;
  readonly pageId: string;
}

const root = 'roomful.outbox/';

/** Encoded, so that no id can hold the mark between two of them. */
const path = (...parts: readonly string[]): string =>
  root + parts.map((part) => encodeURIComponent(part)).join('/');

/** Unsent posts as they outlive their page. */
export class OutboxMemory {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  read({ userId, roomId, pageId }: OutboxPlace): readonly UnsentPost[] {
    const text = this.#memory.read(path(userId, roomId, pageId));
    return text === null ? [] : parseUnsent(text, userId);
  }

  write({ userId, roomId, pageId }: OutboxPlace, posts: readonly UnsentPost[]): void {
    this.#memory.write(path(userId, roomId, pageId), posts.length === 0 ? null : storeUnsent(posts));
  }

  /** Where a person's posts are, of whatever page. */
  placesOf(userId: string): readonly OutboxPlace[] {
    const prefix = `${path(userId)}/`;
    return this.#memory.keys(prefix).flatMap((key) => {
      const [roomId, pageId, more] = key.slice(prefix.length).split('/').map(decode);
      return roomId && pageId && more === undefined ? [{ userId, roomId, pageId }] : [];
    });
  }

  forget(userId: string): void {
    for (const key of this.#memory.keys(`${path(userId)}/`)) this.#memory.write(key, null);
  }
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not a key that was written here.
    return null;
  }
}
