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
  return recentDay(iso, now, place) === 0
    ? formatClock(iso, place)
    : withClock(formatDay(iso, now, place), iso, place);
}

/** A day in words and the time on it, joined as the language joins them: not all do it by a comma, or by this one. */
export function withClock(day: string, iso: string, place: Place): string {
  // Of a numeric date, which has no word of its own behind it.
  const parts = formatter(place.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(0);
  const between = parts[parts.findIndex(({ type }) => type === 'hour') - 1];
  return `${day}${between?.value ?? ' '}${formatClock(iso, place)}`;
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

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How many local days `iso` lies after today: 1 is tomorrow, however few hours away, and -1 yesterday. */
function daysAhead(iso: string, now: number, place: Place): number {
  const today = localDay(new Date(now).toISOString(), place);
  // As days of UTC, where all have 24 hours.
  return (Date.parse(localDay(iso, place)) - Date.parse(today)) / day;
}

/** 0 is today, 1 yesterday; null when further or in the future. */
export function recentDay(iso: string, now: number, place: Place): 0 | 1 | null {
  const days = daysAhead(iso, now, place);
  return days === 0 ? 0 : days === -1 ? 1 : null;
}

/** `in 2 hours`, `20 minutes ago`, `this minute`; what is further away in days as the calendar has them: `tomorrow`. */
export function formatRelative(iso: string, now: number, place: Place): string {
  const { count, unit } = distance(Date.parse(iso) - now, daysAhead(iso, now, place));
  return new Intl.RelativeTimeFormat(place.locale, { numeric: 'auto' }).format(count, unit);
}

interface Distance {
  readonly count: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

function distance(difference: number, days: number): Distance {
  const away = Math.abs(difference);
  if (away < 90 * minute) return { count: Math.trunc(difference / minute), unit: 'minute' };
  // A few hours are what one reckons with, past midnight too.
  if (days === 0 || away < 6 * hour) return { count: Math.round(difference / hour), unit: 'hour' };
  if (Math.abs(days) < 14) return { count: days, unit: 'day' };
  if (Math.abs(days) < 60) return { count: Math.round(days / 7), unit: 'week' };
  if (Math.abs(days) < 548) return { count: Math.round(days / 30.44), unit: 'month' };
  return { count: Math.round(days / 365.25), unit: 'year' };
}
