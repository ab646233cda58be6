/** `42 seconds`, from 100 seconds on in whole minutes; `narrow` is `42s`. */
export function formatDuration(
  seconds: number,
  locale: string,
  unitDisplay: 'long' | 'narrow' = 'long',
): string {
  const inMinutes = seconds >= 100;
  const amount = inMinutes ? Math.ceil(seconds / 60) : seconds;
  const unit = inMinutes ? 'minute' : 'second';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(amount);
}
