import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterEach, expect, it } from 'vitest';
import { openPoolStore, type UserRecord } from './index';

let directory = '';
afterEach(() => rm(directory, { recursive: true, force: true }));

const user = (sub: string, email: string): UserRecord => ({
  sub,
  status: 'CONFIRMED',
  enabled: true,
  attributes: { email },
  groups: [],
  password: { salt: '00', verifier: '01' },
  temporaryPasswordUntil: null,
  pendingEmail: null,
  createdAt: 1,
  modifiedAt: 1,
});

it('finds users, sign-ins and codes again after a restart', async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'store-'));
  const before = await openPoolStore(directory, Date.now);
  const session = { originJti: 'o', sub: 'a', refreshDigest: 'd', authTime: 1, refreshExpiresAt: 2 };
  await before.users.create(user('a', 'A@example.com'));
  await before.users.update('a', () => ({ groups: ['Author'] }));
  await before.sessions.start(session);
  await before.codes.put('c', { digest: 'x', expiresAt: 1, triesLeft: 5 });
  await before.close();
  const after = await openPoolStore(directory, Date.now);
  expect(after.users.find('a@EXAMPLE.com')).toMatchObject({ sub: 'a', groups: ['Author'] });
  expect(after.sessions.findByRefreshDigest('d')).toEqual(session);
  expect(after.codes.get('c')).toMatchObject({ triesLeft: 5 });
  await after.sessions.endAllOf('a');
  expect(after.sessions.get('o')).toBeUndefined();
  await after.sessions.start(session);
  await after.sessions.purge(3);
  expect(after.sessions.get('o')).toBeUndefined();
  await after.close();
});

it('keeps the last of many changes to one user that were asked for at once', async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'store-'));
  const before = await openPoolStore(directory, Date.now);
  await before.users.create(user('a', 'a@example.com'));
  await Promise.all(
    Array.from({ length: 200 }, (_, count) => before.users.update('a', () => ({ groups: [String(count)] }))),
  );
  await before.close();
  const after = await openPoolStore(directory, Date.now);
  expect(after.users.find('a')?.groups).toEqual(['199']);
  await after.close();
});

it('says so when another process holds the directory', async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'store-'));
  const held = await openPoolStore(directory, Date.now);
  await expect(openPoolStore(directory, Date.now)).rejects.toThrow('unable to open the user pool’s store');
  await held.close();
});

/** Writes users without end and tells of each that was acknowledged. */
const writer = `
  import { openPoolStore } from ${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))};
  const store = await openPoolStore(process.argv[2], Date.now);
  const base = JSON.parse(process.argv[3]);
  const round = process.argv[4];
  for (let n = 0; ; n += 1) {
    const sub = round + '-' + n;
    await store.users.create({ ...base, sub, attributes: { email: sub + '@example.com' } });
    process.send(sub);
  }
`;

it('loses nothing it has acknowledged when the process is killed', async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'store-'));
  const script = path.join(
    import.meta.dirname,
    '..',
    '..',
    '..',
    '.local',
    `store-writer-${process.pid}.mjs`,
  );
  const { outputFiles } = await build({
    stdin: { contents: writer, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  });
  // Beneath the project, so that the bundle finds the packages that it leaves external.
  await mkdir(path.dirname(script), { recursive: true });
  await writeFile(script, outputFiles[0]?.text ?? '');
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const child = fork(script, [path.join(directory, 's'), JSON.stringify(user('', '')), String(round)]);
    await new Promise<void>((resolve) => {
      let heard = 0;
      child.on('message', (sub: string) => {
        acknowledged.push(sub);
        heard += 1;
        if (heard === 25) child.kill('SIGKILL');
      });
      child.on('exit', () => resolve());
    });
  }
  await rm(script);
  const store = await openPoolStore(path.join(directory, 's'), Date.now);
  expect(acknowledged.length).toBeGreaterThanOrEqual(75);
  expect(acknowledged.filter((sub) => store.users.find(sub) === undefined)).toEqual([]);
  await store.close();
});
