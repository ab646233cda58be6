import { maximumContentLength, maximumDisplayNameLength, secondsToEdit } from '../limits';
import type { ChatError, ChatErrorCode } from '../model/chat-error';

interface Explanation {
  readonly reason: string;
  readonly resolution: string | null;
}

const explanations: Readonly<Record<ChatErrorCode, Explanation>> = {
  ROOM_NOT_FOUND: { reason: 'there is no such room', resolution: 'Check the link, or pick a room.' },
  ROOM_CLOSED: { reason: 'the room is not open', resolution: 'Wait for the host to open it.' },
  NOT_JOINED: { reason: 'you have not joined this room', resolution: 'Join the room first.' },
  READ_ONLY: {
    reason: 'only moderators may write now',
    resolution: 'Wait for a moderator to open the chat.',
  },
  BANNED: { reason: 'you are banned from this room', resolution: 'Ask a moderator of this event.' },
  MUTED: { reason: 'you are muted', resolution: 'Wait until the mute ends.' },
  SLOW_MODE: { reason: 'the room is in slow mode', resolution: 'Wait a little, then send it again.' },
  RATE_LIMITED: { reason: 'you are sending too fast', resolution: 'Wait a moment.' },
  TRY_AGAIN: { reason: 'the server was busy with an earlier try', resolution: 'Try again.' },
  RESERVED_NAME: { reason: 'the name looks like a moderator’s', resolution: 'Choose another name.' },
  EMPTY: { reason: 'it is empty', resolution: 'Write something first.' },
  TOO_LONG: {
    reason: `it is longer than ${maximumContentLength} characters`,
    resolution: 'Shorten it, or send it in parts.',
  },
  BAD_CONTENT: {
    reason: 'it holds characters that cannot be shown',
    resolution: 'Remove invisible control characters.',
  },
  BAD_DISPLAY_NAME: {
    reason: `a name is one line of 1 to ${maximumDisplayNameLength} characters`,
    resolution: 'Choose another name.',
  },
  MESSAGE_NOT_FOUND: { reason: 'there is no such message', resolution: null },
  NOT_YOURS: { reason: 'somebody else wrote it', resolution: null },
  TOO_LATE: {
    reason: `it is older than ${secondsToEdit / 60} minutes`,
    resolution: 'Write a new message instead.',
  },
  FORBIDDEN_TARGET: { reason: 'moderators can’t be muted or banned', resolution: null },
  OWN_MESSAGE: { reason: 'it is your own', resolution: 'Remove it instead.' },
  BAD_MEASURE: { reason: 'a mute lasts from a second to 30 days', resolution: 'Choose another time.' },
  BAD_ROOM: { reason: 'something in it is not as it has to be', resolution: 'Check what you entered.' },
  BLOCKED_WORD: { reason: 'it has a word that is blocked in this room', resolution: 'Write it differently.' },
  HELD: { reason: 'a moderator looks at it first', resolution: 'Wait; there is nothing to do.' },
  DISCARDED: { reason: 'a moderator decided against it', resolution: 'Write something else.' },
  REVIEWED: {
    reason: 'moderators look at every post of this room first',
    resolution: 'Write a new message instead.',
  },
  BAD_RULES: { reason: 'the rules are not as they have to be', resolution: 'Check what you entered.' },
  NOT_HELD: { reason: 'somebody has decided on it already', resolution: null },
  NOT_BROADCAST: { reason: 'nobody is counted in this room just now', resolution: null },
  ALREADY_THERE: { reason: 'it is there already', resolution: null },
  UNAUTHORIZED: { reason: 'you may not do this', resolution: 'Ask a moderator of this event.' },
  SIGNED_OUT: { reason: 'you are signed out', resolution: 'Sign in again.' },
  OUTBOX_FULL: {
    reason: 'too much waits to be sent',
    resolution: 'Wait until it is sent, or discard some of it.',
  },
  WAITED_TOO_LONG: { reason: 'it waited too long', resolution: 'Send it again if it still matters.' },
  CROWDED: { reason: 'too many people ask for it at once', resolution: 'Wait; it is tried again.' },
  UNREACHABLE: { reason: 'the server did not answer', resolution: 'Check your connection.' },
  UNEXPECTED: { reason: 'something went wrong', resolution: 'Try again.' },
};

/** `action` completes "unable to ...". */
export function makeChatError(
  action: string,
  code: ChatErrorCode,
  cause?: unknown,
  retryAfterSeconds: number | null = null,
): ChatError {
  const { reason, resolution } = explanations[code];
  const error = { code, message: `unable to ${action}; ${reason}`, resolution, retryAfterSeconds };
  return Object.freeze(cause === undefined ? error : { ...error, cause });
}

export function isChatErrorCode(text: string): text is ChatErrorCode {
  return Object.hasOwn(explanations, text);
}
