const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/** `10 minutes`, in the language's own words: in the largest unit that gives a whole number. */
export function formatSpan(seconds: number, locale: string): string {
  const { unit, seconds: size } = units.find(
    (step) => seconds >= step.seconds && seconds % step.seconds === 0,
  ) ?? {
    unit: 'second',
    seconds: 1,
  };
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size);
}
