import type { ReportReason } from '../../chat/model';

/** For who finds a message out of place. */
export interface ReportStrings {
  /** In the menu of a message. */
  readonly open: string;
  readonly title: string;
  readonly text: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<ReportReason, string>>;
  readonly note: string;
  readonly send: string;
  readonly cancel: string;
  readonly done: string;
  readonly doneBefore: string;
}
