import type { Outbox, OutgoingMail } from '../ports';

/** Enough for any test or demo, and an end to what a flood of sign-ups can fill. */
const keptMails = 1000;

export interface MailOutbox extends Outbox {
  /** Oldest first; only the last thousand are kept. */
  mails(): readonly OutgoingMail[];
}

/** Keeps in memory what would have been e-mailed; codes are never written to disk. */
export function createOutbox(onMail: (mail: OutgoingMail) => void): MailOutbox {
  let kept: readonly OutgoingMail[] = [];
  return {
    deliver(mail) {
      kept = [...kept, mail].slice(-keptMails);
      onMail(mail);
    },
    mails: () => kept,
  };
}
