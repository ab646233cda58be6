/**
 * Everything that can go wrong for a person. The server's codes are AppSync `errorType`s; the others are
 * found on this side.
 */
export type ChatErrorCode =
  | 'ROOM_NOT_FOUND'
  | 'ROOM_CLOSED'
  | 'READ_ONLY'
  | 'NOT_JOINED'
  | 'BANNED'
  | 'MUTED'
  | 'SLOW_MODE'
  | 'RATE_LIMITED'
  | 'TRY_AGAIN'
  | 'EMPTY'
  | 'TOO_LONG'
  | 'BAD_CONTENT'
  | 'BAD_DISPLAY_NAME'
  | 'RESERVED_NAME'
  | 'MESSAGE_NOT_FOUND'
  | 'NOT_YOURS'
  | 'TOO_LATE'
  | 'FORBIDDEN_TARGET'
  | 'OWN_MESSAGE'
  | 'BAD_MEASURE'
  | 'BAD_ROOM'
  | 'BLOCKED_WORD'
  | 'HELD'
  | 'DISCARDED'
  | 'REVIEWED'
  | 'BAD_RULES'
  | 'NOT_HELD'
  | 'NOT_BROADCAST'
  | 'ALREADY_THERE'
  | 'UNAUTHORIZED'
  | 'SIGNED_OUT'
  | 'OUTBOX_FULL'
  | 'WAITED_TOO_LONG'
  | 'CROWDED'
  | 'UNREACHABLE'
  | 'UNEXPECTED';

/** `message` reads "unable to X; reason"; `resolution` says what the person can do. */
export interface ChatError {
  readonly code: ChatErrorCode;
  readonly message: string;
  readonly resolution: string | null;
  /** After so long it may work, as the server says; null if it says nothing. */
  readonly retryAfterSeconds: number | null;
  readonly cause?: unknown;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ChatError };
