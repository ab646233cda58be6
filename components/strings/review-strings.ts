import type { BlockedWordAnswer, HoldReason, ReportReason } from '../../chat/model';

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

/** The queue of what waits for a moderator. */
export interface ReviewStrings {
  readonly tab: string;
  readonly list: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly keys: string;
  readonly reasons: Readonly<Record<HoldReason, string>>;
  /** Above what was reported and everybody still sees. */
  readonly reported: string;
  readonly reportedHint: string;
  readonly reportedNone: string;
  readonly show: string;
  showOf(name: string): string;
  removeOf(name: string): string;
  readonly keep: string;
  keepOf(name: string): string;
  kept(name: string): string;
  keptUndone(name: string): string;
  readonly publish: string;
  readonly discard: string;
  publishOf(name: string): string;
  discardOf(name: string): string;
  published(name: string): string;
  discarded(name: string): string;
  answerTo(name: string): string;
  reports(count: number): string;
  /** @param isMore at least so many */
  waiting(count: number, isMore: boolean): string;
}

/** What a room doesn't let pass. */
export interface RulesStrings {
  readonly tab: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly onBlocked: string;
  readonly answers: Readonly<Record<BlockedWordAnswer, string>>;
  readonly holdsAll: string;
  readonly holdsAllHint: string;
  readonly threshold: string;
  readonly thresholdHint: string;
  readonly save: string;
  readonly saved: string;
  readonly problems: {
    readonly tooMany: string;
    readonly threshold: string;
    tooLong(word: string): string;
  };
}
