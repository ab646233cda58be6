/** Formatters are slow to make and a busy room asks for hundreds, so each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const held = formatters.get(key);
  if (held !== undefined) return held;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

type HourCycle = 'h11' | 'h12' | 'h23' | 'h24';

let habit: HourCycle | undefined;

/** The person's habit (12 or 24 hours) comes from the browser, the language from the catalogue. */
function personalHourCycle(): HourCycle {
  habit ??= new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hourCycle ?? 'h23';
  return habit;
}

export interface Place {
  readonly locale: string;
  readonly timeZone?: string;
  readonly hourCycle?: HourCycle;
}

function zone(place: Place): Intl.DateTimeFormatOptions {
  return place.timeZone === undefined ? {} : { timeZone: place.timeZone };
}

/** `10:32` */
export function formatClock(iso: string, place: Place): string {
  const hourCycle = place.hourCycle ?? personalHourCycle();
  return formatter(place.locale, { hour: '2-digit', minute: '2-digit', hourCycle, ...zone(place) }).format(
    new Date(iso),
  );
}

/** `10:32` of today, else with its day. */
export function formatMoment(iso: string, now: number, place: Place): string {
  const clock = formatClock(iso, place);
  return recentDay(iso, now, place) === 0 ? clock : `${formatDay(iso, now, place)}, ${clock}`;
}

/** `2026-11-24` where the person is: two times are on one day exactly when this is equal. */
export function localDay(iso: string, place: Place): string {
  if (place.timeZone === undefined) return dayHere(new Date(iso));
  return formatter('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone(place) }).format(
    new Date(iso),
  );
}

/** A date knows the person's own days by itself, and a list is drawn the sooner without a formatter. */
function dayHere(date: Date): string {
  const digits = (part: number, length = 2): string => String(part).padStart(length, '0');
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1)}-${digits(date.getDate())}`;
}

/** `Tuesday, 24 November`, with the year when it isn't this one. */
export function formatDay(iso: string, now: number, place: Place): string {
  const thisYear = localDay(new Date(now).toISOString(), place).slice(0, 4);
  const year = localDay(iso, place).startsWith(thisYear) ? {} : { year: 'numeric' as const };
  return formatter(place.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...year,
    ...zone(place),
  }).format(new Date(iso));
}

const hour = 3_600_000;

/** How many local days `iso` lies before today: 0 is today, 1 yesterday; null when further or in the future. */
export function recentDay(iso: string, now: number, place: Place): 0 | 1 | null {
  const day = localDay(iso, place);
  if (day === localDay(new Date(now).toISOString(), place)) return 0;
  // A day may have 23 to 25 hours; noon of today minus 24 h is always yesterday.
  const today = localDay(new Date(now).toISOString(), place);
  const yesterday = new Date(Date.parse(`${today}T12:00:00Z`) - 24 * hour).toISOString().slice(0, 10);
  return day === yesterday ? 1 : null;
}

const steps = [
  { unit: 'day', milliseconds: 24 * hour },
  { unit: 'hour', milliseconds: hour },
  { unit: 'minute', milliseconds: 60_000 },
] as const;

/** `in 2 hours`, `20 minutes ago`, `this minute` */
export function formatRelative(iso: string, now: number, locale: string): string {
  const difference = Date.parse(iso) - now;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const step = steps.find(({ milliseconds }) => Math.abs(difference) >= milliseconds);
  return step === undefined
    ? relative.format(0, 'minute')
    : relative.format(Math.round(difference / step.milliseconds), step.unit);
}
