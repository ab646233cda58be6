import { maximumReasonLength } from '../limits';
import { reportReasons, type ReportReason, type ReportText } from '../model';

const mark = ': ';

/** Beside the longest name of a reason, so many characters are left for words. */
export const maximumNoteLength =
  maximumReasonLength - mark.length - Math.max(...reportReasons.map((reason) => reason.length));

/**
 * The server keeps one text of a report. What was chosen stands in it by its code and before the words, so that each
 * moderator reads it in their own language.
 */
export function writeReportText({ reason, note }: ReportText): string {
  const words = note.trim().slice(0, maximumNoteLength);
  return words === '' ? reason : `${reason}${mark}${words}`;
}

/** What was not written by this app is somebody's words. */
export function readReportText(text: string | null): ReportText {
  const whole = text ?? '';
  const at = whole.indexOf(mark);
  const code = at < 0 ? whole : whole.slice(0, at);
  if (!isReason(code)) return { reason: 'OTHER', note: whole };
  return { reason: code, note: at < 0 ? '' : whole.slice(at + mark.length) };
}

function isReason(code: string): code is ReportReason {
  return reportReasons.some((reason) => reason === code);
}
