/**
 * When the organiser is to look. CloudWatch watches ten metrics for nothing, and each of the others for $0.10 a month
 * (aws.amazon.com/cloudwatch/pricing); all are sums over a minute unless it says otherwise.
 */
export const alarmSettings = {
  /** The function of the ticks failed; a batch that fails is given again, so a few are no harm. */
  functionErrors: 5,
  /** Milliseconds that the oldest change waits for it: readers are so far behind. The greatest of a minute. */
  changesWaiting: 30_000,
  /** Calls of it that were put off, because the account's concurrency is used up. */
  functionThrottles: 1,
  /** The API failed to answer. */
  apiFailures: 5,
  /** The API refused: beyond its rate, or of clients that ask wrongly. */
  apiRefusals: 1_000,
  /** The API failed to open sockets, or to send to them. */
  socketFailures: 5,
  /** The API refused sockets: beyond its rate, or of clients that may not. */
  socketRefusals: 1_000,
  /** Milliseconds for which the slowest twentieth of requests waited. */
  slowAnswers: 3_000,
  /** Reads or writes beyond what a table or a partition takes. */
  tableThrottles: 1,
} as const;
