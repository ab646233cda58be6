import { maximumBlockedWordLength, maximumBlockedWords, maximumReportThreshold } from '../../chat/limits';
import { makeCounter } from './count';
import type { Strings } from './strings';

const count = makeCounter('en');

/** What people report, and what waits for a moderator. */
export const englishReview: Pick<Strings, 'report' | 'review' | 'rules'> = {
  report: {
    open: 'Report…',
    title: 'Report this message',
    text: 'The moderators read it. Nobody else learns that you reported it.',
    reason: 'What is wrong with it?',
    reasons: {
      SPAM: 'Spam or advertising',
      ABUSE: 'Insults or hate',
      OFF_TOPIC: 'Off topic',
      OTHER: 'Something else',
    },
    note: 'In your own words (optional)',
    send: 'Report',
    cancel: 'Cancel',
    done: 'Thank you. The moderators have your report.',
    doneBefore: 'You have reported this message. The moderators have your report.',
  },
  review: {
    tab: 'Review',
    list: 'Waiting for a decision',
    empty: 'Nothing waits for a decision.',
    emptyHint: 'What the room’s rules hold back comes here by itself.',
    keys: 'Discarding can’t be undone; the log keeps the words. Keys: P publishes, D discards, arrows move.',
    reasons: {
      BLOCKED_WORD: 'Blocked word',
      ROOM_HOLDS: 'Everything is reviewed',
      REPORTED: 'Hidden after reports',
    },
    reported: 'Reported, not hidden',
    reportedHint:
      'Everybody still sees these: too few people have reported them, or the room hides nothing after reports.',
    reportedNone: 'Nothing else is reported.',
    show: 'Show',
    showOf: (name) => `Show the message by ${name} in the conversation`,
    removeOf: (name) => `Remove the message by ${name}…`,
    keep: 'Keep',
    keepOf: (name) => `Keep the message by ${name} and dismiss its reports`,
    kept: (name) => `Kept the message by ${name}. Its reports are dismissed.`,
    keptUndone: (name) => `The reports of the message by ${name} count again.`,
    publish: 'Publish',
    discard: 'Discard',
    publishOf: (name) => `Publish the post by ${name}`,
    discardOf: (name) => `Discard the post by ${name}`,
    published: (name) => `Published the post by ${name}.`,
    discarded: (name) => `Discarded the post by ${name}.`,
    answerTo: (name) => `Answer to ${name}`,
    reports: (amount) => count(amount, { one: '# report', other: '# reports' }),
    waiting: (amount, isMore) => count(amount, { one: '# post waits', other: '# posts wait' }, isMore),
  },
  rules: {
    tab: 'Rules',
    words: 'Blocked words',
    wordsHint: `One on each line, or separated by commas. Whole words, whatever their case; at most ${maximumBlockedWordLength} characters each.`,
    onBlocked: 'A post with one of them',
    answers: { REFUSE: 'is refused', HOLD: 'waits for a moderator' },
    holdsAll: 'Review everything',
    holdsAllHint: 'Nothing that participants write appears before a moderator has published it.',
    threshold: 'Hide after so many reports',
    thresholdHint: `1 to ${maximumReportThreshold}: the message is hidden until a moderator has decided. Leave it empty for never.`,
    save: 'Save rules',
    saved: 'The rules are saved.',
    problems: {
      tooMany: `At most ${maximumBlockedWords} words fit.`,
      threshold: `Use a number from 1 to ${maximumReportThreshold}, or leave it empty.`,
      tooLong: (word) => `Too long: ${word}`,
    },
  },
};
