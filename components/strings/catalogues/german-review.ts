import type { Strings } from '../strings';

/** What people report, and what waits for a moderator. */
export const germanReview: Pick<Strings, 'report'> = {
  report: {
    open: 'Melden…',
    title: 'Diese Nachricht melden',
    text: 'Die Moderation liest deine Meldung. Sonst erfährt niemand davon.',
    reason: 'Was stimmt damit nicht?',
    reasons: {
      SPAM: 'Spam oder Werbung',
      ABUSE: 'Beleidigung oder Hass',
      OFF_TOPIC: 'Gehört nicht hierher',
      OTHER: 'Etwas anderes',
    },
    note: 'In deinen Worten (freiwillig)',
    send: 'Melden',
    cancel: 'Abbrechen',
    done: 'Danke. Die Moderation hat deine Meldung.',
    doneBefore: 'Du hast diese Nachricht gemeldet. Die Moderation hat deine Meldung.',
  },
};
