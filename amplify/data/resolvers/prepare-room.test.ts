import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-room');
const input = { id: 'r1', title: 'Keynote' };
const stamped = () => ({ defaultValues: { updatedAt: '2026-11-24T10:00:00.000Z' } });

test.each([
  { id: '' },
  { id: 'x'.repeat(129) },
  { title: '' },
  { title: 'x'.repeat(121) },
  { description: 'x'.repeat(2001) },
  { announcement: 'x'.repeat(501) },
  { announcement: 'half of a \ud83d' },
  { title: 'half of a \ude00' },
  { slowModeSeconds: -1 },
  { slowModeSeconds: 3601 },
  { expectedAudience: -1 },
  { expectedAudience: 1_000_001 },
  { pinnedMessageId: 'm1' },
  { startsAt: '0001-01-01T00:00:00.000Z' },
  { startsAt: '1999-12-31T23:59:59.999Z' },
  { startsAt: '2100-01-01T00:00Z' },
  { startsAt: '9999-12-31T23:59:59Z' },
  { startsAt: '2026-11-30T18:00:00+01:00' },
  { startsAt: '2026-11-30T18:00Z' },
  { streamUrl: 'http://stream.example/live.m3u8' },
  { streamUrl: 'javascript:alert(1)//https://a.example' },
  { streamUrl: 'https://' },
  { streamUrl: 'https://me:secret@stream.example/' },
  { streamUrl: 'https://stream.example/"onload="x' },
  { streamUrl: ' https://stream.example/' },
  { streamUrl: `https://stream.example/${'x'.repeat(1000)}` },
])('[MOD1] %j is refused', (change) => {
  expect(resolver.request({ args: { input: { ...input, ...change } } })).toMatchObject({
    error: { errorType: 'BAD_ROOM' },
  });
});

test.each(['https://stream.example/live/index.m3u8?token=a%20b&c=1#t', 'https://a.example:8443', '', null])(
  '[MOD3] a video may be at %j',
  (streamUrl) => {
    expect(resolver.request({ args: { input: { ...input, streamUrl } }, stash: stamped() })).toEqual({
      kind: 'value',
      value: { payload: null },
    });
  },
);

test.each(['2000-01-01T00:00:00Z', '2099-12-31T23:59:59.999999999Z'])(
  '[MOD5] an event may start at %s',
  (startsAt) => {
    expect(resolver.request({ args: { input: { ...input, startsAt } }, stash: stamped() })).toMatchObject({
      kind: 'value',
    });
  },
);

test('[AUD1] what is set is logged', () => {
  const stash: Record<string, unknown> = stamped();
  resolver.request({ args: { input: { ...input, pinnedMessageId: null } }, userId: 'u9', stash });
  expect(stash).toMatchObject({
    entry: { roomId: 'r1', action: 'ROOM_CHANGED', actorId: 'u9', detail: expect.any(String) as string },
  });
});

test('[CND1] a condition of the client’s is refused', () => {
  const args = { input: { id: 'r1', title: 'T' }, condition: { content: { eq: 'x' } } };
  expect(resolver.request({ args, stash: {} })).toMatchObject({ error: { errorType: 'FORBIDDEN_FIELD' } });
});

test('[MOD4] a change is stored only over a version that is older', () => {
  const stash: Record<string, unknown> = { ...stamped(), conditions: [] };
  resolver.request({ args: { input }, stash });
  expect(stash).toMatchObject({ conditions: [{ updatedAt: { lt: '2026-11-24T10:00:00.000Z' } }] });
});
