import { maximumContentLength, maximumDisplayNameLength, secondsToEdit } from '../../../chat/limits';
import type { Strings } from '../strings';

export const germanErrors: Strings['errors'] = {
  ROOM_NOT_FOUND: { title: 'Diesen Raum gibt es nicht.', advice: 'Geh zurück zu allen Veranstaltungen.' },
  ROOM_CLOSED: {
    title: 'In diesem Raum kann gerade nicht geschrieben werden.',
    advice: 'Du kannst weiter lesen, was gesagt wurde.',
  },
  NOT_JOINED: {
    title: 'Du bist diesem Raum nicht beigetreten.',
    advice: 'Wähl einen Namen, tritt bei und versuch es noch einmal.',
  },
  READ_ONLY: { title: 'Gerade schreibt nur die Moderation.', advice: 'Du kannst weiter mitlesen.' },
  BANNED: {
    title: 'Du kannst in diesem Raum nicht mitmachen.',
    advice: 'Die Moderation hat dich ausgeschlossen.',
  },
  MUTED: {
    title: 'Du bist eine Weile stummgeschaltet.',
    advice: 'Du kannst weiter lesen; versuch es später noch einmal.',
  },
  SLOW_MODE: {
    title: 'Der langsame Modus ist an.',
    advice: 'Warte ein wenig und sende es dann noch einmal.',
  },
  RATE_LIMITED: {
    title: 'Das war viel auf einmal.',
    advice: 'Warte einen Moment und sende es dann noch einmal.',
  },
  TRY_AGAIN: { title: 'Das hat noch nicht geklappt.', advice: 'Bitte versuch es noch einmal.' },
  RESERVED_NAME: {
    title: 'Dieser Name sieht nach Moderation aus.',
    advice: 'Bitte wähl einen anderen.',
  },
  EMPTY: { title: 'Es gibt nichts zu senden.', advice: 'Schreib zuerst etwas.' },
  TOO_LONG: { title: 'Das ist zu lang.', advice: `Höchstens ${maximumContentLength} Zeichen passen hinein.` },
  BAD_CONTENT: {
    title: 'Dieser Text kann nicht gesendet werden.',
    advice: 'Er enthält Zeichen, die nicht gezeigt werden können; bitte schreib ihn neu.',
  },
  BAD_DISPLAY_NAME: {
    title: 'Dieser Name geht nicht.',
    advice: `Nimm 1 bis ${maximumDisplayNameLength} Zeichen in einer Zeile.`,
  },
  NOT_YOURS: { title: 'Das kannst du nicht ändern.', advice: 'Das kann nur, wer es geschrieben hat.' },
  TOO_LATE: {
    title: 'Das lässt sich nicht mehr bearbeiten.',
    advice: `Nachrichten lassen sich ${secondsToEdit / 60} Minuten lang bearbeiten.`,
  },
  FORBIDDEN_TARGET: {
    title: 'Moderierende können nicht stummgeschaltet oder ausgeschlossen werden.',
    advice: 'Wer die App verwaltet, kann die Rolle entziehen.',
  },
  OWN_MESSAGE: { title: 'Das ist deine eigene Nachricht.', advice: 'Du kannst sie stattdessen entfernen.' },
  BAD_MEASURE: { title: 'Das geht nicht.', advice: 'Stummschalten geht für eine Sekunde bis 30 Tage.' },
  BAD_ROOM: { title: 'Der Raum kann so nicht gespeichert werden.', advice: 'Bitte prüf deine Eingaben.' },
  NOT_BROADCAST: {
    title: 'Reaktionen machen kurz Pause.',
    advice: 'Es geht weiter, sobald der Raum umgestellt ist.',
  },
  ALREADY_THERE: { title: 'Das gibt es schon.', advice: 'Lade die Seite neu, um es zu sehen.' },
  BLOCKED_WORD: { title: 'Darin steht ein Wort, das hier gesperrt ist.', advice: 'Bitte schreib es anders.' },
  HELD: {
    title: 'Die Moderation sieht es sich zuerst an.',
    advice: 'Es erscheint, sobald es freigegeben ist; du musst nichts tun.',
  },
  DISCARDED: { title: 'Die Moderation hat das nicht veröffentlicht.', advice: 'Nur du siehst es.' },
  REVIEWED: {
    title: 'Das lässt sich hier nicht bearbeiten.',
    advice: 'Die Moderation sieht sich jeden Beitrag zuerst an; schreib eine neue Nachricht.',
  },
  BAD_RULES: {
    title: 'Die Regeln können so nicht gespeichert werden.',
    advice: 'Bitte prüf deine Eingaben.',
  },
  NOT_HELD: {
    title: 'Darüber hat schon jemand entschieden.',
    advice: 'Der Beitrag steht nicht mehr in der Warteschlange.',
  },
  MESSAGE_NOT_FOUND: {
    title: 'Diese Nachricht ist nicht mehr da.',
    advice: 'Vielleicht wurde sie entfernt.',
  },
  UNAUTHORIZED: {
    title: 'Das darfst du hier nicht.',
    advice: 'Frag die Moderation, wenn du meinst, dass du es dürfen solltest.',
  },
  SIGNED_OUT: { title: 'Du bist abgemeldet.', advice: 'Melde dich wieder an, um weiterzumachen.' },
  OUTBOX_FULL: {
    title: 'Zu viel wartet darauf, gesendet zu werden.',
    advice: 'Es geht von selbst hinaus, sobald die Verbindung wieder da ist.',
  },
  WAITED_TOO_LONG: {
    title: 'Das hat zu lange auf das Senden gewartet.',
    advice: 'Sende es noch einmal, wenn es noch wichtig ist.',
  },
  CROWDED: {
    title: 'Gerade kommen sehr viele auf einmal.',
    advice: 'Es geht von selbst weiter; bitte warte ein wenig.',
  },
  UNREACHABLE: {
    title: 'Roomful ist nicht erreichbar.',
    advice: 'Prüf deine Verbindung und versuch es noch einmal.',
  },
  UNEXPECTED: { title: 'Etwas ist schiefgegangen.', advice: 'Bitte versuch es noch einmal.' },
};
