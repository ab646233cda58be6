import type { Cancel } from './clock';

/** The pages that this browser has open on the app, this one among them. Each is there until it is gone, however it went. */
export interface Pages {
  /** The name of this page, unlike any other. */
  readonly own: string;
  /** Takes the place of a page that is gone, for one at a time; null while it is there, or another has its place. */
  replace(page: string): Promise<Cancel | null>;
  /** Runs once, when that page is gone. */
  whenGone(page: string, run: () => void): Cancel;
  /** Tells the others that are there now. What comes back may be of an older page of the app, or of anybody. */
  tell(topic: string, news: unknown): void;
  /** What others tell of it. */
  hear(topic: string, run: (news: unknown) => void): Cancel;
}
