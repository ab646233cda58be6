import { MappingFault } from '../mapping-fault';

/** A moment as a clock on the wall of a zone shows it. `offset` is east of UTC, in minutes. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly offset: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws MappingFault if the zone is unknown */
export function wallTime(epoch: number, zone: string): WallTime {
  const offset = zoneOffset(epoch, zone);
  const shifted = new Date(epoch + offset * 60_000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
    offset,
  };
}

/** Milliseconds since the epoch of a wall time whose zone, not its offset, is known. */
export function epochInZone(utc: number, zone: string): number {
  const guess = utc - zoneOffset(utc, zone) * 60_000;
  return utc - zoneOffset(guess, zone) * 60_000;
}

/** Minutes of `+08:00`, `+0800`, `Z`; `null` for the name of a zone. */
export function parseOffset(text: string): number | null {
  if (text === 'Z' || text === 'UTC' || text === 'GMT') return 0;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

export function formatOffset(offset: number, separator: string): string {
  const absolute = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}${separator}${two(absolute % 60)}`;
}

function zoneOffset(epoch: number, zone: string): number {
  const fixed = parseOffset(zone);
  if (fixed !== null) return fixed;
  const parts = new Map(
    zoneFormat(zone)
      .formatToParts(epoch)
      .map((part) => [part.type, Number(part.value)]),
  );
  const field = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const shown = Date.UTC(
    field('year'),
    field('month') - 1,
    field('day'),
    field('hour'),
    field('minute'),
    field('second'),
  );
  return Math.round((shown - Math.floor(epoch / 1000) * 1000) / 60_000);
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
    return format;
  } catch (thrown) {
    throw new MappingFault({
      message: `unable to use the time zone ${zone}; ${thrown instanceof Error ? thrown.message : 'it is unknown'}`,
      errorType: 'MappingTemplate',
    });
  }
}
