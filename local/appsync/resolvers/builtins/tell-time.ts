import { MappingFault } from '../mapping-fault';
import { formatDate, parseDate } from './date-pattern';

/**
 * `util.time`. Patterns are those of Java's `DateTimeFormatter`, zones those of the IANA database.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/time-helpers-in-util-time-js.html
 */
export function makeTimeBuiltins(now: () => number) {
  return {
    nowISO8601: (): string => new Date(now()).toISOString(),
    nowEpochSeconds: (): number => Math.floor(now() / 1000),
    nowEpochMilliSeconds: (): number => now(),
    nowFormatted: (pattern: string, zone = 'UTC'): string => formatDate(now(), pattern, zone),
    parseFormattedToEpochMilliSeconds: (text: string, pattern: string, zone = 'UTC'): number =>
      parseDate(text, pattern, zone),
    parseISO8601ToEpochMilliSeconds,
    epochMilliSecondsToSeconds: (milliseconds: number): number => Math.floor(milliseconds / 1000),
    epochMilliSecondsToISO8601: (milliseconds: number): string => new Date(milliseconds).toISOString(),
    epochMilliSecondsToFormatted: (milliseconds: number, pattern: string, zone = 'UTC'): string =>
      formatDate(milliseconds, pattern, zone),
  };
}

function parseISO8601ToEpochMilliSeconds(text: string): number {
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed))
    throw new MappingFault({
      message: 'unable to parse a time; it is not ISO 8601',
      errorType: 'MappingTemplate',
    });
  return parsed;
}
