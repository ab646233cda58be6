export interface ToastContent {
  readonly text: string;
  /** What went wrong is read out at once and stays longer. */
  readonly isProblem: boolean;
  /** What it is about: what was said of it before doesn't hold any more, and can't be taken back. */
  readonly subject: string | null;
  readonly undo: (() => void) | null;
}

export interface Toast extends ToastContent {
  readonly id: number;
}

/** So many at once; the oldest goes first. */
const maximumShown = 3;

/** In the place of what was said about the same, or else below the others. */
export function putToast(shown: readonly Toast[], toast: Toast): readonly Toast[] {
  const isOfSame = ({ subject }: Toast) => subject !== null && subject === toast.subject;
  if (shown.some(isOfSame)) return shown.map((before) => (isOfSame(before) ? toast : before));
  return [...shown, toast].slice(-maximumShown);
}
