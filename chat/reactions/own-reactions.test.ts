import { beforeEach, expect, it } from 'vitest';
import { makeChatError } from '../failures';
import { reactionsInSecond } from '../limits';
import type { ChatErrorCode, Outcome } from '../model';
import type { ReactionCounts } from '../ports';
import {
  FakeBrowser,
  FakeClock,
  makeFakeEdges,
  noChance,
  sampleId,
  seededChance,
  settle,
  type FakeEdges,
} from '../testing';
import { OwnReactions } from './own-reactions';
import { nextTry, reactionDelay } from './reaction-delay';

const id = sampleId(10);
let edges: FakeEdges;
let own: OwnReactions;
let counted: ReactionCounts[];
let crowd: number | null;

beforeEach(() => {
  edges = makeFakeEdges();
  counted = [];
  crowd = null;
  own = open();
});

const open = (chance = noChance) =>
  new OwnReactions(
    'room',
    { ...edges, chance },
    { crowd: () => crowd, counted: (reactions) => counted.push(reactions) },
  );
const markOf = (emoji: string) => own.getSnapshot().get(id)?.[emoji];
const refuse = (...codes: ChatErrorCode[]) =>
  edges.transport.refusals.push(...codes.map((code) => makeChatError('react', code)));
const watch = (promise: Promise<Outcome<null>>) => {
  const seen: Outcome<null>[] = [];
  void promise.then((outcome) => seen.push(outcome));
  return seen;
};

it('[REA20] shows a reaction at once, and takes the answer for counted', async () => {
  const answer = own.react(id, '👏', true);
  expect(markOf('👏')).toEqual({ isOn: true, isCounted: false });
  edges.transport.reactionCounts = { messageId: id, version: 4, counts: { '👏': 3 } };
  await edges.clock.pass(0);
  expect(await answer).toEqual({ ok: true, value: null });
  expect(markOf('👏')).toEqual({ isOn: true, isCounted: true });
  expect(counted).toEqual([{ messageId: id, version: 4, counts: { '👏': 3 } }]);
});

it('[REA21] sends one after the other, with a pause, and nothing that was taken back before', async () => {
  void own.react(id, '👏', true);
  await edges.clock.pass(0);
  void own.react(id, '🎉', true);
  const back = watch(own.react(id, '😮', true));
  void own.react(id, '😮', false);
  await edges.clock.pass(300);
  expect(edges.transport.reacted).toEqual(['+👏']);
  await edges.clock.pass(100);
  expect(edges.transport.reacted).toEqual(['+👏', '+🎉']);
  await edges.clock.pass(60_000);
  expect(edges.transport.reacted).toEqual(['+👏', '+🎉']);
  expect(back).toEqual([{ ok: true, value: null }]);
});

it('[REA21] sends what is wanted otherwise when the answer comes', async () => {
  void own.react(id, '👏', true);
  await edges.clock.pass(0);
  const taken = own.react(id, '👏', false);
  await edges.clock.pass(5_000);
  expect(edges.transport.reacted).toEqual(['+👏', '-👏']);
  expect(await taken).toEqual({ ok: true, value: null });
  expect(markOf('👏')).toEqual({ isOn: false, isCounted: false });
});

it('[REA25] are shown as one’s own in the other tabs of the browser, once the server took them', async () => {
  const browser = new FakeBrowser();
  edges = makeFakeEdges(browser);
  own = open();
  const beside = new OwnReactions(
    'room',
    { ...edges, pages: browser.openPage() },
    { crowd: () => crowd, counted: (reactions) => counted.push(reactions) },
  );
  const besideMark = (emoji: string) => beside.getSnapshot().get(id)?.[emoji];
  void own.react(id, '👏', true);
  expect(besideMark('👏')).toBeUndefined();
  await edges.clock.pass(1_000);
  expect(besideMark('👏')).toEqual({ isOn: true, isCounted: true });
  void beside.react(id, '👏', false);
  await edges.clock.pass(1_000);
  expect(markOf('👏')).toEqual({ isOn: false, isCounted: false });
  expect(edges.transport.reacted).toEqual(['+👏', '-👏']);
});

it('[REA25] of somebody else, of another room or of another kind are not taken for one’s own', () => {
  const browser = new FakeBrowser();
  edges = makeFakeEdges(browser);
  own = open();
  const { tell } = browser.openPage();
  const taken = { userId: 'ann', roomId: 'room', messageId: id, emoji: '👏', isOn: true };
  for (const news of [
    { ...taken, userId: 'bob' },
    { ...taken, roomId: 'other' },
    { ...taken, isOn: 1 },
    null,
  ])
    tell('reactions', news);
  expect(markOf('👏')).toBeUndefined();
  tell('reactions', taken);
  expect(markOf('👏')).toEqual({ isOn: true, isCounted: true });
});

it('[REA22] puts back what is refused for good, with the reason', async () => {
  refuse('MUTED');
  const answer = own.react(id, '👏', true);
  await edges.clock.pass(0);
  expect(await answer).toMatchObject({ ok: false, error: { code: 'MUTED' } });
  expect(markOf('👏')).toEqual({ isOn: false, isCounted: false });
});

it('[REA22] tries again what may work later, twelve times in all, later and later', async () => {
  refuse('TRY_AGAIN', 'UNREACHABLE');
  const answer = own.react(id, '👏', true);
  await edges.clock.pass(10_000);
  expect(edges.transport.reacted).toHaveLength(3);
  expect(await answer).toEqual({ ok: true, value: null });

  refuse(...Array.from({ length: 12 }, () => 'RATE_LIMITED' as const));
  const refused = watch(own.react(id, '👏', false));
  await edges.clock.pass(60_000);
  expect(edges.transport.reacted).toHaveLength(3 + 5);
  expect(refused).toEqual([]);
  await edges.clock.pass(900_000);
  expect(edges.transport.reacted).toHaveLength(3 + 12);
  expect(refused).toMatchObject([{ ok: false, error: { code: 'RATE_LIMITED' } }]);
  expect(markOf('👏')).toEqual({ isOn: true, isCounted: true });
});

it('[REA23] a crowd of which one in fifty reacts at once sends a hundred a second', () => {
  const chance = seededChance(7);
  const seconds = new Map<number, number>();
  for (let person = 0; person < 250_000 / 50; person += 1) {
    const second = Math.floor(reactionDelay(250_000, chance.fraction()) / 1_000);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
  }
  const mean = 5_000 / seconds.size;
  expect(mean).toBeLessThanOrEqual(100);
  // Four standard deviations of chance.
  expect(Math.max(...seconds.values())).toBeLessThan(100 + 4 * 10);
  expect(reactionDelay(1_000_000, 1)).toBe(60_000);
  expect(reactionDelay(0, 1)).toBe(0);
});

it('[REA23] a tenth of 250,000 people who react at once are stored within six minutes, a hundred a second', () => {
  const chance = seededChance(11);
  const due = new Map<number, number[]>();
  const come = (milliseconds: number, attempt: number): void => {
    const second = Math.floor(milliseconds / 1_000);
    due.set(second, [...(due.get(second) ?? []), attempt]);
  };
  for (let person = 0; person < 25_000; person += 1) come(reactionDelay(250_000, chance.fraction()), 0);
  let stored = 0;
  let last = 0;
  const requests: number[] = [];
  for (let second = 0; second < 900; second += 1) {
    const asking = due.get(second) ?? [];
    requests.push(asking.length);
    const taken = asking.slice(0, reactionsInSecond);
    stored += taken.length;
    if (taken.length > 0) last = second;
    for (const attempt of asking.slice(reactionsInSecond)) {
      const wait = nextTry(attempt + 1, { code: 'RATE_LIMITED', retryAfterSeconds: 10 }, chance);
      if (wait !== null) come(second * 1_000 + wait, attempt + 1);
    }
  }
  expect(stored).toBe(25_000);
  expect(last).toBeLessThan(360);
  expect(Math.max(...requests)).toBeLessThan(1_500);
});

it('[REA23] what is taken back while it waits is never sent', async () => {
  crowd = 50_000;
  own = open({ fraction: () => 0.5 });
  void own.react(id, '👏', true);
  await edges.clock.pass(4_000);
  expect(edges.transport.reacted).toEqual([]);
  void own.react(id, '👏', false);
  await edges.clock.pass(60_000);
  expect(edges.transport.reacted).toEqual([]);
});

it('[REA24] reads its own from the oldest on the screen on, and later what is before', async () => {
  const end = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ';
  edges.transport.ownReactions = [{ messageId: id, emoji: '👏' }];
  for (const second of [12, 10, 11]) own.look(sampleId(second));
  await edges.clock.pass(1_000);
  expect(edges.transport.ownReads).toEqual([{ from: id, to: end }]);
  expect(markOf('👏')).toEqual({ isOn: true, isCounted: true });
  own.look(sampleId(99));
  await edges.clock.pass(1_000);
  own.look(sampleId(3));
  await edges.clock.pass(1_000);
  expect(edges.transport.ownReads.slice(1)).toEqual([{ from: sampleId(3), to: id }]);
});

it('[REA24] in a crowd who has not reacted there waits, at two hundred reads a second; who has does not', async () => {
  crowd = 250_000;
  own = open({ fraction: () => 0.5 });
  own.look(id);
  await edges.clock.pass(620_000);
  expect(edges.transport.ownReads).toEqual([]);
  await edges.clock.pass(6_000);
  expect(edges.transport.ownReads).toHaveLength(1);

  void own.react(id, '👏', true);
  await edges.clock.pass(60_000);
  own = open({ fraction: () => 0.5 });
  own.look(id);
  await edges.clock.pass(1_000);
  expect(edges.transport.ownReads).toHaveLength(2);
});

it('[REA24] what was touched here is known better than what was read', async () => {
  edges.transport.ownReactions = [{ messageId: id, emoji: '👏' }];
  own.look(id);
  void own.react(id, '👏', false);
  await edges.clock.pass(1_000);
  expect(markOf('👏')?.isOn).toBe(false);
});

it('[REA22] a room that is closed leaves nothing running', async () => {
  const clock = new FakeClock();
  own = new OwnReactions('room', { ...edges, clock }, { crowd: () => 50_000, counted: () => undefined });
  const answer = watch(own.react(id, '👏', true));
  own.look(id);
  own.close();
  await settle();
  expect(clock.pending).toBe(0);
  expect(answer).toMatchObject([{ ok: false, error: { code: 'UNREACHABLE' } }]);
});
