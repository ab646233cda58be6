import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startLocalBackend, type LocalBackend } from '../../local';
import { announce, report } from '../demo/report';
import { joinRooms, seedBacklog, seedPeople, seedRooms } from '../demo/seed';
import { Actors, makeRoomfulClient } from '../real-client';
import { requireFreePort } from '../stages/require-free-port';
import { stage } from '../stages/stage';
import { synthesise } from '../stages/synthesise';
import { readDevOptions, usage, type DevOptions } from './dev-options';
import { createFollower } from './follower';
import { keepUp } from './keep-up';
import { chooseFreePort, startNextServer, type NextServer } from './next-server';
import { startTypeChecker } from './type-checker';
import { watchSources } from './watch-sources';

const root = path.resolve('.');
const dataDirectory = '.local/data';
const outputsFile = path.resolve('.local/dev/amplify_outputs.json');

/** How long the files have to rest, in milliseconds: more than the watcher takes for one change. */
const settleTime = 80;

/** Stops in the reverse order of the starts; every stop is tried. */
class Running {
  readonly #stops: (() => unknown)[] = [];
  #stopped: Promise<void> | null = null;

  add(stop: () => unknown): void {
    this.#stops.unshift(stop);
  }

  stop(): Promise<void> {
    return (this.#stopped ??= (async () => {
      for (const stop of this.#stops) await stop();
    })());
  }
}

async function run(options: DevOptions, running: Running): Promise<void> {
  await requireFreePort(options.port, 'dev');
  if (options.isReset) rmSync(dataDirectory, { recursive: true, force: true });
  rmSync('.local/dev', { recursive: true, force: true });
  mkdirSync('.local/dev', { recursive: true });
  const nextPort = await chooseFreePort();
  const assemblyDirectory = await stage('synthesise amplify/', () => synthesise());
  const backend = await stage('start the local backend', () =>
    startLocalBackend({
      assemblyDirectory,
      dataDirectory,
      port: options.port,
      meterBy: 'roomId',
      webServer: `http://127.0.0.1:${nextPort}`,
      onEvent: report,
    }),
  );
  running.add(() => backend.close());
  writeOutputs(backend);
  const next = startNextServer(nextPort, outputsFile, (code) => {
    fail(new Error(`unable to go on; next dev ended with ${String(code)}`));
  });
  running.add(() => next.stop());
  await stage('seed people and rooms', () => seed(backend));
  await followSources(backend, next, running);
  announce(options.port, 'it follows every change; Ctrl-C stops it');
}

async function followSources(backend: LocalBackend, next: NextServer, running: Running): Promise<void> {
  const types = startTypeChecker(root, (errors) => {
    for (const error of errors) console.error(`  ✗ ${error}`);
    if (errors.length === 0) console.log('  ✓ types are right again');
  });
  running.add(() => types.stop());
  const follower = createFollower({
    work: keepUp({
      root,
      backend,
      typeErrors: () => types.errors(),
      print: console.log,
      onReplaced: () => {
        if (writeOutputs(backend)) next.restart().catch(fail);
      },
    }),
    settle: (settled) => {
      const timer = setTimeout(settled, settleTime);
      return () => clearTimeout(timer);
    },
    onFailure: fail,
  });
  running.add(() => follower.stop());
  running.add(await watchSources(root, (work, file) => follower.changed(work, file)));
}

async function seed(backend: LocalBackend): Promise<void> {
  const actors = new Actors(backend.outputs, makeRoomfulClient);
  await seedPeople(backend);
  const isNew = await seedRooms(actors, new Date());
  await joinRooms(actors);
  if (isNew) await seedBacklog(actors);
}

/** @returns whether they differ from those before */
function writeOutputs({ outputs }: LocalBackend): boolean {
  const text = JSON.stringify(outputs, null, 2);
  if (readWritten() === text) return false;
  writeFileSync(outputsFile, text);
  return true;
}

function readWritten(): string | null {
  try {
    return readFileSync(outputsFile, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const running = new Running();

function stop(code: number): void {
  running.stop().then(
    () => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exit(1);
    },
  );
}

function fail(error: unknown): void {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  stop(1);
}

if (process.argv.includes('--help')) console.log(usage);
else {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      console.log('\n  stopping; what was said is kept for the next start');
      stop(0);
    });
  }
  console.log('Roomful, whole on this machine, following your changes\n');
  try {
    await run(readDevOptions(process.argv.slice(2), process.env), running);
  } catch (error) {
    fail(error);
  }
}
