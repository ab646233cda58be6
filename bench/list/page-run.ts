/** What one page of the bench shows. */
export interface PageRun {
  readonly list: 'ours' | 'plain';
  readonly held: number;
  /** Whether the core holds on to all of it, or lets go what a reader at the end doesn't need. */
  readonly isBounded: boolean;
  /** Whether a crowd's reactions float over it. */
  readonly hasFloats: boolean;
}

/** What was seen while messages came in. Times in milliseconds. */
export interface Frames {
  readonly seconds: number;
  readonly frames: number;
  readonly longestFrame: number;
  /** Of the tasks that took more than 50 ms. */
  readonly longestTask: number;
  /** Frames in which the end of the list was out of sight. */
  readonly offEnd: number;
}

/** What the page lets its bench do. */
export interface ListBenchPage {
  show(run: PageRun): void;
  /** Lets messages come in at the rate, for so many seconds, and watches what is drawn. */
  play(perSecond: number, seconds: number): Promise<Frames>;
}
