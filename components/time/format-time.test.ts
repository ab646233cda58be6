import { describe, expect, it } from 'vitest';
import { formatClock, formatDay, formatRelative, localDay, recentDay } from './format-time';

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

  it('names the year only when it is another one', () => {
    expect(formatDay('2026-11-20T10:00:00Z', now, berlin)).not.toContain('2026');
    expect(formatDay('2025-11-20T10:00:00Z', now, berlin)).toContain('2025');
  });

  it('speaks of the largest whole unit', () => {
    expect(formatRelative('2026-11-24T12:00:00Z', now, 'en')).toBe('in 2 hours');
    expect(formatRelative('2026-11-24T09:40:00Z', now, 'en')).toBe('20 minutes ago');
    expect(formatRelative('2026-11-25T10:00:00Z', now, 'en')).toBe('tomorrow');
    expect(formatRelative('2026-11-24T10:00:20Z', now, 'en')).toBe('this minute');
  });
});
