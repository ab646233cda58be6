import { describe, expect, it } from 'vitest';
import { nextHour, fromLocalTime, toLocalTime } from './local-time';
import { parseRoomForm, type RoomFields } from './parse-room-form';

const fields: RoomFields = {
  title: ' Keynote ',
  description: ' ',
  startsAt: '2026-11-24T18:30',
  visibility: 'UNLISTED',
  expectedAudience: 50_000,
  slowModeSeconds: 10,
  streamUrl: '',
};
const problemsOf = (changes: Partial<RoomFields>) => {
  const parsed = parseRoomForm({ ...fields, ...changes });
  return parsed.ok ? {} : parsed.problems;
};

describe('[MTL23] the form of a room', () => {
  it('gives what the server takes', () => {
    expect(parseRoomForm({ ...fields, streamUrl: ' HTTPS://Stream.Example/a b.m3u8 ' })).toEqual({
      ok: true,
      draft: {
        title: 'Keynote',
        description: null,
        startsAt: new Date(2026, 10, 24, 18, 30).toISOString(),
        visibility: 'UNLISTED',
        delivery: 'BROADCAST',
        expectedAudience: 50_000,
        slowModeSeconds: 10,
        streamUrl: 'https://stream.example/a%20b.m3u8',
      },
    });
  });

  it.each<[Partial<RoomFields>, object]>([
    [{ title: ' \u200b' }, { title: 'title' }],
    [{ title: 'x'.repeat(121) }, { title: 'titleTooLong' }],
    [{ description: 'x'.repeat(2001) }, { description: 'descriptionTooLong' }],
    [{ startsAt: '' }, { startsAt: 'startsAt' }],
    [{ startsAt: '2026-13-01T00:00' }, { startsAt: 'startsAt' }],
    [{ startsAt: '0026-11-24T18:30' }, { startsAt: 'startsAtYear' }],
    [{ startsAt: '2206-11-24T18:30' }, { startsAt: 'startsAtYear' }],
    [{ streamUrl: 'http://stream.example/' }, { streamUrl: 'streamUrl' }],
    [{ streamUrl: 'javascript:alert(1)' }, { streamUrl: 'streamUrl' }],
    [{ streamUrl: 'stream.example' }, { streamUrl: 'streamUrl' }],
    [{ streamUrl: `https://a.example/${'x'.repeat(1000)}` }, { streamUrl: 'streamUrl' }],
    [
      { title: '', startsAt: 'x' },
      { title: 'title', startsAt: 'startsAt' },
    ],
  ])('names what is wrong with %j at its field', (changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });

  it('takes and gives the time of the wall clock', () => {
    const iso = new Date(2026, 2, 5, 7, 4).toISOString();
    expect(toLocalTime(iso)).toBe('2026-03-05T07:04');
    expect(fromLocalTime(toLocalTime(iso))).toBe(iso);
    expect(toLocalTime(nextHour(new Date(2026, 11, 31, 23, 40).getTime()))).toBe('2027-01-01T00:00');
  });
});
