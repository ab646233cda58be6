import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalBackend } from '../../local';
import { keepUp } from '../../scripts/dev/keep-up';
import { rebuildResolvers } from '../../scripts/dev/rebuild-resolvers';
import { unwrap } from '../../scripts/real-client';
import { makeRoom } from '../chat/testbed';
import { ann } from '../deployment';
import { startTestbed, type Testbed } from './testbed';

/** A copy of what the synthesis reads; it finds the packages in the folders above it. */
let root: string;
let testbed: Testbed;
let backend: LocalBackend;
const printed: string[] = [];

beforeAll(async () => {
  testbed = await startTestbed();
  ({ backend } = testbed);
  mkdirSync('.local', { recursive: true });
  root = mkdtempSync(path.resolve('.local/following-'));
  for (const part of [
    'amplify',
    'chat',
    'scripts/synth.ts',
    'scripts/stages/set-cdk-context.ts',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
  ])
    cpSync(part, path.join(root, part), { recursive: true });
});
afterAll(async () => {
  await testbed.close();
  rmSync(root, { recursive: true, force: true });
});

const follow = () =>
  keepUp({
    root,
    backend,
    typeErrors: () => Promise.resolve([]),
    onReplaced: () => undefined,
    print: (line) => printed.push(line),
  });

function change(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`unable to change ${file}; it has no ${from}`);
  writeFileSync(path.join(root, file), text.replace(from, to));
}

const joinRoom = 'amplify/data/resolvers/join-room.ts';
const schema = 'amplify/data/resource.ts';

describe('what runs', () => {
  it('is what the resolvers of a fresh synthesis are bundled to', async () => {
    expect(await rebuildResolvers(path.resolve('.'), backend.model)).toEqual(new Map());
  });

  it('follows a changed resolver, a broken one and a mended one, under the same session', async () => {
    const keepingUp = follow();
    const room = await makeRoom(testbed, []);
    const client = await testbed.actors.actAs(ann);
    const join = async (displayName: string) =>
      unwrap(await client.mutations.joinRoom({ roomId: room, displayName }), 'join a room');
    change(joinRoom, 'export function response', 'export const changed = 1;\nexport function response');
    expect(await keepingUp({ work: 'resolvers', files: [joinRoom] })).toBe(true);
    expect(printed.at(-1)).toMatch(/✓ .*join-room\.ts live \(join-room\)/);
    expect((await join('Ann'))?.displayName).toBe('Ann');
    change(joinRoom, 'export const changed = 1;', 'export const changed = ;');
    expect(await keepingUp({ work: 'resolvers', files: [joinRoom] })).toBe(false);
    expect(printed.at(-1)).toMatch(/✗ amplify\/data\/resolvers\/join-room\.ts:\d+:\d+ Unexpected ";"/);
    expect((await join('Anna'))?.displayName).toBe('Anna');
    change(joinRoom, 'export const changed = ;', '');
    expect(await keepingUp({ work: 'resolvers', files: [joinRoom] })).toBe(true);
  });

  it(
    'follows a changed schema in one synthesis, with tables and tokens kept',
    { timeout: 120_000 },
    async () => {
      const keepingUp = follow();
      const room = await makeRoom(testbed, []);
      change(schema, 'description: a.string(),', 'description: a.string(),\n      subtitle: a.string(),');
      expect(await keepingUp({ work: 'backend', files: [schema] })).toBe(true);
      expect(backend.model.graphqlApi.schema).toContain('subtitle');
      const client = await testbed.actors.actAs(ann);
      expect(unwrap(await client.models.Room.get({ id: room }), 'read a room')?.id).toBe(room);
    },
  );

  it('stays when the schema is broken, which is told in one line', { timeout: 120_000 }, async () => {
    change(schema, 'subtitle: a.string()', 'subtitle: a.strin()');
    expect(await follow()({ work: 'backend', files: [schema] })).toBe(false);
    expect(printed.at(-1)).toMatch(
      /^ {2}✗ amplify\/data\/resource\.ts:\d+:\d+ a\.strin is not a function\n {4}the last good backend goes on$/,
    );
    expect(backend.model.graphqlApi.schema).toContain('subtitle');
  });
});
