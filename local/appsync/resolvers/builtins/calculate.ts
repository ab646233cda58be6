/**
 * `util.math` and `util.str`.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/math-helpers-in-util-math-js.html
 */
export const mathBuiltins = {
  roundNum: (value: number): number => Math.round(value),
  minVal: (left: number, right: number): number => Math.min(left, right),
  maxVal: (left: number, right: number): number => Math.max(left, right),
  randomDouble: (): number => Math.random(),
  /** A whole number from `start` on and below `end`. */
  randomWithinRange: (start: number, end: number): number =>
    start + Math.floor(Math.random() * (end - start)),
};

export const stringBuiltins = {
  normalize: (text: string, form: string): string => text.normalize(form.toUpperCase()),
};

/** Only templates have these; JavaScript has its own. */
export const templateStringBuiltins = {
  ...stringBuiltins,
  toUpper: (text: string): string => text.toUpperCase(),
  toLower: (text: string): string => text.toLowerCase(),
  toReplace: (text: string, target: string, replacement: string): string =>
    text.replaceAll(target, replacement),
};
