export type Cancel = () => void;

/** Time, as the core sees it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The same moment in ISO 8601. */
  isoNow(): string;
  after(milliseconds: number, run: () => void): Cancel;
}
