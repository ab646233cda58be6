export type Cancel = () => void;

/** Time, as the core sees it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The same moment in ISO 8601. */
  isoNow(): string;
  /** A moment in ISO 8601, as `now` would have told it. */
  timeOf(iso: string): number;
  after(milliseconds: number, run: () => void): Cancel;
}
