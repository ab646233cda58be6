import type { Strings } from './strings';

/** What people report, and what waits for a moderator. */
export const englishReview: Pick<Strings, 'report'> = {
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
};
