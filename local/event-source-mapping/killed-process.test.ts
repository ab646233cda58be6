import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makeMapping, openMappings } from './mappings-under-test';

it(
  'a process that is killed between writes and deliveries loses no answered write',
  { timeout: 30_000 },
  async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'killed-process-'));
    const printed = await deliverAndKill(directory, 150);
    const words = printed.map((line) => line.split(' '));
    const [written = [], delivered = []] = ['written', 'delivered'].map((word) =>
      words.filter(([first]) => first === word).map(([, id = '']) => id),
    );
    const again = await openMappings([makeMapping()], () => null, undefined, directory);
    const missing = () => {
      const known = new Set([...delivered, ...again.calls.flat()]);
      return written.filter((id) => !known.has(id));
    };
    while (missing().length > 0) await again.delivered(again.calls.flat().length + 1);
    expect(written.length).toBeGreaterThan(50);
    await again.close();
    await rm(directory, { recursive: true, force: true });
  },
);

/** Starts the writer, kills it without warning after so many lines and returns the whole lines. */
function deliverAndKill(directory: string, lines: number): Promise<string[]> {
  const script = fileURLToPath(new URL('deliver-until-killed.fixture.ts', import.meta.url));
  const writer = spawn(process.execPath, ['--import', 'tsx', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (printed.split('\n').length > lines) writer.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    writer.on('error', reject);
    // What follows the last line end is a line that was cut.
    writer.on('close', () => resolve(printed.split('\n').slice(0, -1)));
  });
}
