import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { RoomModeration } from '../ports';
import { makeFakeEdges, sampleParticipant, type FakeEdges } from '../testing';
import type { Standing } from '../model';
import { moderationOf } from '.';

let edges: FakeEdges;
let own: RoomModeration;
let others: RoomModeration;

const moderate = (to: FakeEdges) => moderationOf(createChat(to).openRoom('room'));
const reads = (what: string) => edges.transport.asked.filter((asked) => asked === what).length;
const standingOf = (userId: string) => own.standings.getSnapshot().get(userId);
const lose = () =>
  edges.transport.failures.push({ error: makeChatError('do this', 'UNREACHABLE'), isLost: false });
const confirm = async () => {
  for (const { acked } of edges.transport.standingObservers) acked();
  await edges.clock.pass(0);
};
const tell = (standing: Standing) => {
  for (const { received } of edges.transport.standingObservers) received(standing);
};
const watch = async () => {
  const leave = own.standings.subscribe(() => undefined);
  await confirm();
  return leave;
};

beforeEach(async () => {
  edges = makeFakeEdges();
  edges.transport.participants.push(...['ann', 'ben', 'cai'].map((id) => sampleParticipant(id)));
  own = moderate(edges);
  others = moderate({ ...makeFakeEdges(), transport: edges.transport });
  await edges.clock.pass(0);
});

describe('[MTL54] who is banned or muted', () => {
  it('is known by what is told and by one’s own measures, and nobody is asked for', async () => {
    await watch();
    await others.takeMeasure('ben', { kind: 'BAN' });
    expect(standingOf('ben')).toMatchObject({ isBanned: true });
    await own.takeMeasure('cai', { kind: 'MUTE', seconds: 60 });
    expect(standingOf('cai')).toMatchObject({ mutedUntil: edges.clock.timeOf('2026-11-24T11:00:00.000Z') });
    await others.takeMeasure('ben', { kind: 'UNBAN' });
    expect(standingOf('ben')).toMatchObject({ isBanned: false });
    expect(standingOf('ann')).toBeUndefined();
    expect(edges.transport.asked.filter((what) => what.startsWith('readParticipant'))).toEqual([]);
  });

  it('is known from before by the newest page of the log, and by the people who are listed', async () => {
    await others.takeMeasure('ann', { kind: 'BAN' });
    await others.takeMeasure('ben', { kind: 'MUTE', seconds: 600 });
    await others.takeMeasure('cai', { kind: 'BAN' });
    expect(standingOf('cai')).toBeUndefined();
    await watch();
    expect(standingOf('cai')).toMatchObject({ isBanned: true });
    const mutedUntil = edges.clock.timeOf('2026-11-24T10:05:02.000Z') + 600_000;
    expect(standingOf('ben')).toMatchObject({ isBanned: false, mutedUntil });
    // A page holds two entries here.
    expect(standingOf('ann')).toBeUndefined();
    own.openParticipants();
    await edges.clock.pass(0);
    expect(standingOf('ann')).toMatchObject({ isBanned: true });
  });

  it('is what was decided last, in whatever order it comes to be known', async () => {
    const banned = await others.takeMeasure('ben', { kind: 'BAN' });
    await others.takeMeasure('ben', { kind: 'UNBAN' });
    await watch();
    expect(standingOf('ben')).toMatchObject({ isBanned: false });
    if (banned.ok) tell(banned.value);
    expect(banned.ok).toBe(true);
    expect(standingOf('ben')).toMatchObject({ isBanned: false });
  });

  it('is read again when some of it may have been missed, until that succeeds, and not otherwise', async () => {
    await watch();
    expect(reads('readAuditEntries')).toBe(1);
    await edges.clock.pass(10 * 60_000);
    expect(reads('readAuditEntries')).toBe(1);
    lose();
    await confirm();
    await edges.clock.pass(10_000);
    expect(reads('readAuditEntries')).toBe(3);
  });

  it('is followed for as long as somebody listens', async () => {
    const leave = await watch();
    expect(edges.transport.standingObservers.size).toBe(1);
    leave();
    expect(edges.transport.standingObservers.size).toBe(0);
    await watch();
    const [first] = edges.transport.standingObservers;
    first?.failed(makeChatError('follow the measures', 'UNREACHABLE'));
    expect(edges.transport.standingObservers.size).toBe(0);
    await edges.clock.pass(2_000);
    expect(edges.transport.standingObservers.size).toBe(1);
  });
});

describe('[MTL55] the lists of a moderator', () => {
  const watchList = (list: { subscribe: (listener: () => void) => () => void }) =>
    list.subscribe(() => undefined);

  it('show another moderator’s measure as it is told, without reading anything', async () => {
    await watch();
    const people = own.openParticipants();
    watchList(people);
    await edges.clock.pass(0);
    const [ann] = people.getSnapshot().items;
    await others.takeMeasure('ben', { kind: 'BAN' });
    expect(people.getSnapshot().items[1]?.bannedAt).not.toBeNull();
    expect(people.getSnapshot().items[0]).toBe(ann);
    await edges.clock.pass(10 * 60_000);
    expect(reads('readParticipants')).toBe(1);
  });

  it('read anew all the people that were loaded where measures may have been missed', async () => {
    await watch();
    const people = own.openParticipants();
    watchList(people);
    await edges.clock.pass(0);
    people.loadMore();
    await edges.clock.pass(0);
    edges.transport.participants[2] = sampleParticipant('cai', { bannedAt: '2026-11-24T10:04:00.000Z' });
    await confirm();
    expect(people.getSnapshot().items[2]?.bannedAt).not.toBeNull();
  });

  it('have in the log what another did, at once where it is told, else soon', async () => {
    await watch();
    const log = own.openAuditLog();
    watchList(log);
    await edges.clock.pass(0);
    await others.takeMeasure('ben', { kind: 'BAN' });
    await edges.clock.pass(0);
    const actions = () => log.getSnapshot().items.map(({ entry }) => entry.action);
    expect(actions()).toEqual(['BANNED']);
    await others.setRules({ holdsAll: true });
    await edges.clock.pass(60_000);
    expect(actions()).toEqual(['RULES_CHANGED', 'BANNED']);
  });

  it.each(['openParticipants', 'openAuditLog'] as const)(
    '[MTL56] %s: what failed is read again by itself, and when the network is back',
    async (open) => {
      for (let attempt = 0; attempt < 2; attempt += 1) lose();
      const list = own[open]();
      watchList(list);
      await edges.clock.pass(0);
      expect(list.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'UNREACHABLE' } });
      edges.returns.happen();
      await edges.clock.pass(1_000);
      expect(list.getSnapshot()).toMatchObject({ phase: 'failed' });
      await edges.clock.pass(10_000);
      expect(list.getSnapshot()).toMatchObject({ phase: 'ready', error: null });
    },
  );
});
