/** The names that an @ may lead to. Names are not unique: who shares one shares its mentions. */
export interface KnownNames {
  /** As they are written, by their folded form, in the order in which they were met. */
  readonly byFolded: ReadonlyMap<string, string>;
  /** The reader's own, folded; null before they have joined. */
  readonly own: string | null;
  /** The length of the longest folded one. */
  readonly longest: number;
}
