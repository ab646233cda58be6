import { isChatErrorCode, makeChatError } from '../failures';
import { maximumContentLength, maximumIdLength, maximumNonceLength } from '../limits';
import type { PendingPost } from '../post-list';

/** What a person wrote in a room and the server hasn't confirmed: a message, or an answer under `messageId`. */
export interface UnsentPost extends PendingPost {
  readonly messageId: string | null;
  /** Milliseconds since the epoch. */
  readonly writtenAt: number;
  /** When the person last said that it is to be sent. */
  readonly wantedAt: number;
}

/** Kept over a reload: what was on its way is on its way again, what failed has failed. */
export function storeUnsent(posts: readonly UnsentPost[]): string {
  return JSON.stringify(
    posts.map(({ nonce, content, messageId, repliedId, sentAt, writtenAt, error, isWaiting }) => ({
      nonce,
      content,
      messageId,
      repliedId,
      sentAt,
      writtenAt,
      failed: error === null || isWaiting ? null : error.code,
    })),
  );
}

/** What is not as it was stored is left out: somebody else's, cut off, or of another version. */
export function parseUnsent(text: string, senderId: string): readonly UnsentPost[] {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    // Cut off, or never ours; there is nobody whom it would help to hear of it.
    return [];
  }
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((row: unknown) => parsePost(row, senderId) ?? []);
}

function parsePost(row: unknown, senderId: string): UnsentPost | null {
  if (typeof row !== 'object' || row === null) return null;
  const stored = row as Readonly<Record<string, unknown>>;
  const { nonce, content, messageId, repliedId, sentAt, writtenAt, failed } = stored;
  if (!isText(nonce, maximumNonceLength) || !isText(content, maximumContentLength)) return null;
  if (!isId(messageId) || !isId(repliedId)) return null;
  if (!isText(sentAt, maximumIdLength) || typeof writtenAt !== 'number') return null;
  const code = typeof failed === 'string' && isChatErrorCode(failed) ? failed : null;
  if (code === null && failed !== null) return null;
  const error = code === null ? null : makeChatError('send this', code);
  const written = { nonce, senderId, content, messageId, repliedId, sentAt, writtenAt };
  return Object.freeze({ ...written, wantedAt: writtenAt, error, isWaiting: false });
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}

function isId(value: unknown): value is string | null {
  return value === null || isText(value, maximumIdLength);
}
