import { maximumContentLength, maximumDisplayNameLength, secondsToEdit } from '../../chat/limits';
import type { Strings } from './strings';

/** By code, so that the words can be translated; a `ChatError`'s own message is for the developer. */
export const englishErrors: Strings['errors'] = {
  ROOM_NOT_FOUND: { title: 'There is no such room.', advice: 'Go back to all events.' },
  ROOM_CLOSED: { title: 'The room isn’t open for writing.', advice: 'You can still read what was said.' },
  NOT_JOINED: { title: 'You haven’t joined this room.', advice: 'Choose a name and join, then try again.' },
  READ_ONLY: { title: 'Only moderators can write now.', advice: 'You can still read along.' },
  BANNED: { title: 'You can’t take part in this room.', advice: 'A moderator has banned you from it.' },
  MUTED: { title: 'You’re muted for a while.', advice: 'You can still read; try again later.' },
  SLOW_MODE: { title: 'Slow mode is on.', advice: 'Wait a little, then send it again.' },
  RATE_LIMITED: { title: 'That was a lot at once.', advice: 'Wait a moment, then send it again.' },
  TRY_AGAIN: { title: 'That didn’t go through yet.', advice: 'Please try again.' },
  RESERVED_NAME: { title: 'That name looks like a moderator’s.', advice: 'Please choose another one.' },
  EMPTY: { title: 'There is nothing to send.', advice: 'Write something first.' },
  TOO_LONG: { title: 'That is too long.', advice: `At most ${maximumContentLength} characters fit.` },
  BAD_CONTENT: {
    title: 'That text can’t be sent.',
    advice: 'It contains characters that can’t be shown; please write it anew.',
  },
  BAD_DISPLAY_NAME: {
    title: 'That name doesn’t work.',
    advice: `Use 1 to ${maximumDisplayNameLength} characters on one line.`,
  },
  BLOCKED_WORD: { title: 'That has a word that is blocked here.', advice: 'Please write it differently.' },
  HELD: {
    title: 'A moderator looks at it first.',
    advice: 'It appears when it has been published; there is nothing to do.',
  },
  DISCARDED: { title: 'A moderator did not publish this.', advice: 'Only you see it.' },
  REVIEWED: {
    title: 'That can’t be edited here.',
    advice: 'Moderators look at every post first; write a new message instead.',
  },
  BAD_RULES: { title: 'The rules can’t be saved like this.', advice: 'Please check what you entered.' },
  NOT_HELD: {
    title: 'Somebody has decided on this already.',
    advice: 'It has left the queue.',
  },
  MESSAGE_NOT_FOUND: { title: 'That message isn’t there any more.', advice: 'It may have been removed.' },
  NOT_YOURS: { title: 'That isn’t yours to change.', advice: 'Only who wrote it can.' },
  TOO_LATE: {
    title: 'That can’t be edited any more.',
    advice: `Messages can be edited for ${secondsToEdit / 60} minutes.`,
  },
  FORBIDDEN_TARGET: {
    title: 'Moderators can’t be muted or banned.',
    advice: 'An administrator can take the role away.',
  },
  OWN_MESSAGE: { title: 'That message is your own.', advice: 'You can remove it instead.' },
  BAD_MEASURE: { title: 'That doesn’t work.', advice: 'A mute lasts from a second to 30 days.' },
  BAD_ROOM: { title: 'The room can’t be saved like this.', advice: 'Please check what you entered.' },
  NOT_BROADCAST: {
    title: 'Reactions pause for a moment.',
    advice: 'They are back once the room has been switched over.',
  },
  ALREADY_THERE: { title: 'That is there already.', advice: 'Reload the page to see it.' },
  UNAUTHORIZED: { title: 'You may not do that here.', advice: 'Ask a moderator if you think you should.' },
  SIGNED_OUT: { title: 'You’re signed out.', advice: 'Sign in again to go on.' },
  OUTBOX_FULL: {
    title: 'Too much is waiting to be sent.',
    advice: 'It goes by itself once the connection is back.',
  },
  WAITED_TOO_LONG: { title: 'It waited too long to be sent.', advice: 'Send it again if it still matters.' },
  CROWDED: {
    title: 'Very many people are coming right now.',
    advice: 'It goes on by itself; please wait a little.',
  },
  UNREACHABLE: { title: 'Roomful can’t be reached.', advice: 'Check your connection and try again.' },
  UNEXPECTED: { title: 'Something went wrong.', advice: 'Please try again.' },
};
