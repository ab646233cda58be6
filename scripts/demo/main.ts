import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { startLocalBackend, summarize, usEast1Prices, type LocalBackend } from '../../local';
import { Actors, makeRoomfulClient } from '../real-client';
import { buildSite } from '../stages/build-site';
import { requireFreePort } from '../stages/require-free-port';
import { stage } from '../stages/stage';
import { synthesise } from '../stages/synthesise';
import { startCrowd, type Crowd } from './crowd';
import { readDemoOptions, usage, type DemoOptions } from './demo-options';
import { announce, report } from './report';
import { joinRooms, seedBacklog, seedPeople, seedRooms } from './seed';

const dataDirectory = '.local/data';

async function run(options: DemoOptions): Promise<void> {
  let backend: LocalBackend | null = null;
  let crowd: Crowd | null = null;
  let isStopping = false;
  const stop = async (code: number) => {
    if (isStopping) return;
    isStopping = true;
    await crowd?.stop();
    if (backend) console.log(`\n${summarize(backend.meter.read(), usEast1Prices)}`);
    await backend?.close();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      console.log('\n  stopping; what was said is kept for the next start');
      stop(0).catch(fail);
    });
  }

  await requireFreePort(options.port, 'demo');
  if (options.isReset) rmSync(dataDirectory, { recursive: true, force: true });
  const assemblyDirectory = await stage('synthesise amplify/', () => synthesise());
  const started = await stage('start the local backend', () =>
    startLocalBackend({
      assemblyDirectory,
      dataDirectory,
      port: options.port,
      staticDirectory: '.local/site',
      meterBy: 'roomId',
      onEvent: report,
    }),
  );
  backend = started;
  mkdirSync('.local', { recursive: true });
  writeFileSync('.local/amplify_outputs.json', JSON.stringify(started.outputs, null, 2));

  const actors = new Actors(started.outputs, makeRoomfulClient);
  await stage('seed people and rooms', async () => {
    await seedPeople(started);
    const isNew = await seedRooms(actors, new Date());
    await joinRooms(actors);
    if (isNew) await seedBacklog(actors);
  });
  await stage('build the web app', () => buildSite(started.outputs));
  if (options.hasCrowd) {
    crowd = startCrowd(actors, (error) => {
      if (!isStopping) console.error(`  the crowd stumbled: ${String(error)}`);
    });
  }
  announce(started.port, 'Ctrl-C stops it');
}

function fail(error: unknown): void {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

if (process.argv.includes('--help')) console.log(usage);
else {
  console.log('Roomful, whole on this machine\n');
  try {
    await run(readDemoOptions(process.argv.slice(2), process.env));
  } catch (error) {
    fail(error);
  }
}
