import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatDay,
  formatMoment,
  formatRelative,
  localDay,
  recentDay,
  withClock,
} from './format-time';

const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin', hourCycle: 'h23' } as const;
const now = Date.parse('2026-11-24T10:00:00Z');

describe('times as a person reads them', () => {
  it('writes the clock of the place', () => {
    expect(formatClock('2026-11-24T09:05:00Z', berlin)).toBe('10:05');
    expect(formatClock('2026-11-24T23:05:00Z', berlin)).toBe('00:05');
  });

  it('changes the day at local midnight, not at midnight UTC', () => {
    expect(localDay('2026-11-24T22:59:59Z', berlin)).toBe('2026-11-24');
    expect(localDay('2026-11-24T23:00:00Z', berlin)).toBe('2026-11-25');
  });

  it('knows the days of where the person is as those of the zone that the person is in', () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    for (let hour = 0; hour < 400 * 24; hour += 1) {
      const iso = new Date(Date.UTC(2026, 0, 1, hour, 30)).toISOString();
      expect(localDay(iso, { locale: 'ar' })).toBe(localDay(iso, { locale: 'ar', timeZone }));
    }
  });

  it('knows today and yesterday, and nothing beyond', () => {
    expect(recentDay('2026-11-23T23:30:00Z', now, berlin)).toBe(0);
    expect(recentDay('2026-11-23T22:30:00Z', now, berlin)).toBe(1);
    expect(recentDay('2026-11-22T22:30:00Z', now, berlin)).toBeNull();
    expect(recentDay('2026-11-25T10:00:00Z', now, berlin)).toBeNull();
  });

  it('knows yesterday across the night that the clocks change', () => {
    const afterChange = Date.parse('2026-03-29T22:30:00Z');
    expect(recentDay('2026-03-28T22:59:00Z', afterChange, berlin)).toBeNull();
    expect(recentDay('2026-03-29T20:00:00Z', afterChange, berlin)).toBe(1);
  });

  it.each([
    ['en-GB', 'Friday 20 November, 11:00'],
    ['en-US', 'Friday, November 20, 11:00'],
    ['de', 'Freitag, 20. November, 11:00'],
    ['es', 'viernes, 20 de noviembre, 11:00'],
    ['ja', '11月20日金曜日 11:00'],
    ['ar-EG', 'الجمعة، ٢٠ نوفمبر، ١١:٠٠'],
  ])('[LNG8] joins a day and the time on it as the language does: %s', (locale, said) => {
    const place = { ...berlin, locale };
    expect(formatMoment('2026-11-20T10:00:00Z', now, place)).toBe(said);
    expect(formatMoment('2026-11-24T09:05:00Z', now, place)).toBe(formatClock('2026-11-24T09:05:00Z', place));
  });

  it.each([
    ['ja', '今日', '今日 11:00'],
    ['ar-EG', 'اليوم', 'اليوم، ١١:٠٠'],
  ])('[LNG8] and a day in a word of its own: %s', (locale, day, said) => {
    expect(withClock(day, '2026-11-24T10:00:00Z', { ...berlin, locale })).toBe(said);
  });

  it('names the year only when it is another one', () => {
    expect(formatDay('2026-11-20T10:00:00Z', now, berlin)).not.toContain('2026');
    expect(formatDay('2025-11-20T10:00:00Z', now, berlin)).toContain('2025');
  });

  it.each([
    ['2026-11-24T10:00:20Z', 'this minute'],
    ['2026-11-24T09:40:00Z', '20 minutes ago'],
    ['2026-11-24T11:20:00Z', 'in 80 minutes'],
    ['2026-11-24T12:00:00Z', 'in 2 hours'],
    ['2026-11-25T10:00:00Z', 'tomorrow'],
    ['2026-12-03T10:00:00Z', 'in 9 days'],
    ['2026-12-15T10:00:00Z', 'in 3 weeks'],
    ['2027-12-29T10:00:00Z', 'in 13 months'],
    ['2029-11-24T10:00:00Z', 'in 3 years'],
  ])('[LNG7] of %s at ten it says %s', (iso, said) => {
    expect(formatRelative(iso, now, berlin)).toBe(said);
  });

  it.each([
    ['2026-12-01T00:30:00Z', 'in 60 minutes'],
    ['2026-12-01T04:30:00Z', 'in 5 hours'],
    ['2026-12-01T08:00:00Z', 'tomorrow'],
    ['2026-12-02T00:30:00Z', 'in 2 days'],
    ['2026-12-02T08:00:00Z', 'in 2 days'],
    ['2026-11-30T08:00:00Z', '15 hours ago'],
    ['2026-11-29T23:00:00Z', 'yesterday'],
    ['2026-11-28T23:50:00Z', '2 days ago'],
  ])('[LNG7] half an hour before midnight it says of %s: %s', (iso, said) => {
    const late = Date.parse('2026-11-30T23:30:00Z');
    expect(formatRelative(iso, late, { locale: 'en', timeZone: 'UTC' })).toBe(said);
  });

  it('[LNG7] counts the days where the person is, also in the night that the clocks change', () => {
    const evening = Date.parse('2026-03-28T19:00:00Z');
    expect(formatRelative('2026-03-29T20:00:00Z', evening, berlin)).toBe('tomorrow');
    expect(formatRelative('2026-03-29T22:30:00Z', evening, berlin)).toBe('in 2 days');
    expect(formatRelative('2026-11-25T06:00:00Z', now, { locale: 'de', timeZone: 'Asia/Tokyo' })).toBe(
      'morgen',
    );
  });
});
