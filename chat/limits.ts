/** Limits that the server enforces and the client shows. Lengths are
 * in UTF-16 code units (JavaScript's `length`), which both sides count alike. */

/** Of a message or an answer, after trimming. */
export const maximumContentLength = 2000;

export const maximumDisplayNameLength = 40;

/** A nonce is a UUID; this only bounds what a client can store. */
export const maximumNonceLength = 64;

/** Messages in the live window and in a page of history. */
export const pageSize = 50;

/** No list operation returns more than this at once. */
export const maximumPageSize = 100;

/** DynamoDB takes keys of 2,048 and 1,024 bytes; no id of ours comes near this many characters. */
export const maximumIdLength = 128;

/**
 * Patterns that mean the same to Java (AppSync's `util.matches`) and to JavaScript, and match the whole text.
 * No half of a character may stand anywhere: what stores text as UTF-8 would make something else of it.
 */
const noHalves =
  '(?![\\s\\S]*(?:[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]))';

/** Every character but control characters; newline and tab may stand in content. */
export const contentPattern = `^${noHalves}[^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]+$`;

/** Five marks on one letter in a row: no name has them, and they cover what stands above. */
const noHeaps =
  '(?![\\s\\S]*[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u0610-\\u061a\\u064b-\\u065f\\u0e31\\u0e34-\\u0e3a' +
  '\\u0e47-\\u0e4e\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]{5})';

/** One line, no heap of marks, and nothing that turns the direction of what stands beside it. */
export const displayNamePattern = `^${noHalves}${noHeaps}[^\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]+$`;

/**
 * What leaves no trace on a screen, for a pattern's class: spaces, joiners, fillers, signs of direction, the place of an
 * object. Java's `\s` knows ASCII's spaces only.
 */
export const unseenCharacters =
  '\\s\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f' +
  '\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc';

/** At least one character that can be seen, in what `dropUnseenPairs` leaves of a text. */
export const visiblePattern = `^[\\s\\S]*[^${unseenCharacters}][\\s\\S]*$`;

/** The first half of characters of two halves that can't be seen, and between which the second is. */
const unseenPairs = [
  ['\ud81b', '\udfe4', '\udfe4'],
  ['\ud82f', '\udca0', '\udca3'],
  // A note without a head, and marks of beams and slurs.
  ['\ud834', '\udd59', '\udd59'],
  ['\ud834', '\udd73', '\udd7a'],
  // Tags and further variation selectors.
  ['\udb40', '\udc00', '\udfff'],
  ['\udb41', '\udc00', '\udfff'],
  ['\udb42', '\udc00', '\udfff'],
  ['\udb43', '\udc00', '\udfff'],
] as const;

/** Text without them. No pattern finds them for Java and for JavaScript alike. */
export function dropUnseenPairs(text: string): string {
  let kept = text;
  for (const [first, from, to] of unseenPairs)
    kept = kept
      .split(first)
      .map((part, index) => {
        if (index === 0) return part;
        const second = part.slice(0, 1);
        return second >= from && second <= to ? part.slice(1) : `${first}${part}`;
      })
      .join('');
  return kept;
}

/** A ULID, as the server makes them. */
export const ulidPattern = '^[0-9A-HJKMNP-TV-Z]{26}$';

/** A participant may post this many at once; then one more every `millisecondsPerPost` (20 in 30 s). */
export const burstPosts = 20;
export const millisecondsPerPost = 1500;

/** A try that is older than this is over: what it began may be finished by another. */
export const secondsToFinish = 2;

/** An admission that became no post within this time, in seconds, is over; longer than a request can take. */
export const secondsAdmitted = 60;

/** So often a stored post is given again to who sends its nonce again: each time everybody hears of it. */
export const maximumRecalls = 20;

/** For so long a nonce is known again, in seconds. */
export const secondsToRemember = 24 * 60 * 60;

/** Of one person in one room: what waits to be sent. More is not taken. */
export const maximumUnsentPosts = 100;

/** What has waited so long to be sent is not sent by itself any more; well before the server forgets its nonce. */
export const millisecondsUnsent = 12 * 60 * 60 * 1000;

/** A draft that is longer is kept as long as its page, and not over a reload. */
export const maximumDraftLength = 100_000;

/** So long after sending a person may edit what they sent. */
export const secondsToEdit = 15 * 60;

/** Between two edits of one post, in seconds; in slow mode as long as between two posts. */
export const secondsBetweenEdits = 2;

export const maximumMuteSeconds = 30 * 24 * 60 * 60;

/** Why a moderator did something, in words. */
export const maximumReasonLength = 300;

/**
 * Beside the reports of a message, the row that says since when they are dismissed. No person has this id, and it sorts
 * behind those of all of them.
 */
export const keptReporterId = '~kept';

export const maximumTitleLength = 120;
export const maximumDescriptionLength = 2000;
export const maximumAnnouncementLength = 500;
export const maximumStreamUrlLength = 1000;

/** HTTPS with a host name; no spaces, quotes or angle brackets, and no user name before the host. */
export const streamUrlPattern = '^https://[a-z0-9][a-z0-9.-]*(:[0-9]{1,5})?(/[^\\s"<>\\\\^`{|}]*)?$';

/**
 * When an event starts: in this century, which catches a year that was mistyped. In UTC, since indexes sort rooms by it as
 * text: `2026-11-30T18:00:00.000Z`. What a moment in ISO 8601 is AppSync checks.
 */
export const startsAtPattern = '^20[0-9]{2}-.*T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$';
export const firstStartYear = 2000;
export const lastStartYear = 2099;

export const maximumSlowModeSeconds = 60 * 60;

/** People whom a room may be expected to have; what is simulated and reckoned goes as far. */
export const maximumExpectedAudience = 1_000_000;

/** Of a room's rules. */
export const maximumBlockedWords = 100;
export const maximumBlockedWordLength = 40;
export const maximumReportThreshold = 100;

/** Ticks that a snapshot of a room holds: who missed more reads the room anew. Some 20 seconds of a lively room. */
export const ticksInSnapshot = 20;

/** What people may react with, in the order in which it is offered. The server stores their places: add at the end. */
export const reactionEmojis = ['👍', '❤️', '😂', '😮', '👏', '🎉'] as const;

export type ReactionEmoji = (typeof reactionEmojis)[number];

/** Taps that one report of reactions may hold. */
export const maximumTaps = 20;

/** Of one room, in the mean: what a crowd that says it is here asks of the API, whatever its size. */
export const beatsPerSecond = 100;

/** And in its busiest second, where moments are as people came. */
export const mostBeatsInSecond = 200;

/** A beat may come so much before the last one is a minute old, in milliseconds: clocks and networks are not exact. */
export const millisecondsEarly = 10_000;

/** Between two reports of reactions of one person, in milliseconds. */
export const millisecondsBetweenReactions = 900;

/** For so long the seconds of a crowd are kept; an estimate takes the last minute. */
export const secondsOfCrowd = 5 * 60;

/** Between two reactions on messages of one person, in milliseconds. */
export const millisecondsBetweenChoices = 300;

/** Of all reactions on messages in one room, in a second; more are refused for now. One to a message of 3 KB counts as three. */
export const reactionsInSecond = 100;

/**
 * So many of a crowd read their own reactions in a second, while others enter: most of them have never reacted, and need not know
 * it soon.
 */
export const ownReadsPerSecond = 200;

/** So many of a person's reactions are read at once. */
export const maximumOwnReactions = 1000;
