import { maximumBlockedWordLength, maximumBlockedWords, maximumReportThreshold } from '../../../chat/limits';
import { makeCounter } from '../count';
import type { Strings } from '../strings';

const count = makeCounter('de');

/** What people report, and what waits for a moderator. */
export const germanReview: Pick<Strings, 'report' | 'review' | 'rules'> = {
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
  review: {
    tab: 'Prüfung',
    list: 'Wartet auf eine Entscheidung',
    empty: 'Nichts wartet auf eine Entscheidung.',
    emptyHint: 'Was die Regeln des Raums zurückhalten, kommt von selbst hierher.',
    keys: 'Verwerfen lässt sich nicht zurücknehmen; das Protokoll behält die Worte. Tasten: P veröffentlicht, D verwirft, Pfeile bewegen.',
    reasons: {
      BLOCKED_WORD: 'Gesperrtes Wort',
      ROOM_HOLDS: 'Alles wird geprüft',
      REPORTED: 'Nach Meldungen verborgen',
    },
    reported: 'Gemeldet, nicht verborgen',
    reportedHint:
      'Diese Nachrichten sehen alle noch: Zu wenige haben sie gemeldet, oder der Raum verbirgt nichts nach Meldungen.',
    reportedNone: 'Sonst ist nichts gemeldet.',
    show: 'Zeigen',
    showOf: (name) => `Nachricht von ${name} im Gespräch zeigen`,
    removeOf: (name) => `Nachricht von ${name} entfernen…`,
    keep: 'Behalten',
    keepOf: (name) => `Nachricht von ${name} behalten und ihre Meldungen verwerfen`,
    kept: (name) => `Nachricht von ${name} behalten. Ihre Meldungen sind verworfen.`,
    keptUndone: (name) => `Die Meldungen der Nachricht von ${name} gelten wieder.`,
    publish: 'Veröffentlichen',
    discard: 'Verwerfen',
    publishOf: (name) => `Beitrag von ${name} veröffentlichen`,
    discardOf: (name) => `Beitrag von ${name} verwerfen`,
    published: (name) => `Beitrag von ${name} veröffentlicht.`,
    discarded: (name) => `Beitrag von ${name} verworfen.`,
    answerTo: (name) => `Antwort an ${name}`,
    reports: (amount) => count(amount, { one: '# Meldung', other: '# Meldungen' }),
    waiting: (amount, isMore) =>
      count(amount, { one: '# Beitrag wartet', other: '# Beiträge warten' }, isMore),
  },
  rules: {
    tab: 'Regeln',
    words: 'Gesperrte Wörter',
    wordsHint: `Eines je Zeile oder mit Kommas getrennt. Ganze Wörter, groß oder klein; je höchstens ${maximumBlockedWordLength} Zeichen.`,
    onBlocked: 'Ein Beitrag mit einem davon',
    answers: { REFUSE: 'wird abgelehnt', HOLD: 'wartet auf die Moderation' },
    holdsAll: 'Alles prüfen',
    holdsAllHint:
      'Nichts, was Teilnehmende schreiben, erscheint, bevor die Moderation es veröffentlicht hat.',
    threshold: 'Verbergen nach so vielen Meldungen',
    thresholdHint: `1 bis ${maximumReportThreshold}: Die Nachricht ist verborgen, bis die Moderation entschieden hat. Leer heißt nie.`,
    save: 'Regeln speichern',
    saved: 'Die Regeln sind gespeichert.',
    problems: {
      tooMany: `Höchstens ${maximumBlockedWords} Wörter passen.`,
      threshold: `Nimm eine Zahl von 1 bis ${maximumReportThreshold} oder lass es leer.`,
      tooLong: (word) => `Zu lang: ${word}`,
    },
  },
};
