/** What one finds wrong with a message, to choose from. */
export const reportReasons = ['SPAM', 'ABUSE', 'OFF_TOPIC', 'OTHER'] as const;

export type ReportReason = (typeof reportReasons)[number];

/** Why somebody reports a message; moderators alone read it. */
export interface ReportText {
  readonly reason: ReportReason;
  /** In the reporter's own words; may be empty. */
  readonly note: string;
}

/**
 * One person's report of one message. Who it is tells reports apart, and is shown to nobody. `keptReporterId` is no person:
 * the reports from before it were dismissed.
 */
export interface Report {
  readonly messageId: string;
  readonly reporterId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly text: ReportText;
}
