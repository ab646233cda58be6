import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { prepareSite } from '../stages/prepare-site';
import { stage } from '../stages/stage';
import { synthesise } from '../stages/synthesise';
import { installChromium } from './install-chromium';
import { readPlaywrightCounts, readVitestCounts } from './report-counts';
import { isGreen, summarise, type RingResult } from './ring';
import { runRing, type Ring } from './run-ring';

const reports = path.resolve('.local/test-reports');

const check: readonly Ring[] = [
  {
    name: 'format',
    program: 'node_modules/prettier/bin/prettier.cjs',
    parameters: ['--check', '--log-level', 'warn', '.'],
  },
  { name: 'lint', program: 'node_modules/eslint/bin/eslint.js', parameters: ['.', '--max-warnings', '0'] },
  ...['tsconfig.json', 'chat/tsconfig.json', 'tsconfig.node.json'].map((project) => ({
    name: `types (${project})`,
    program: 'node_modules/typescript/bin/tsc',
    parameters: ['-p', project],
  })),
];

function vitest(project: string, environment: Readonly<Record<string, string>> = {}): Ring {
  const file = path.join(reports, `${project}.json`);
  return {
    name: project,
    program: 'node_modules/vitest/vitest.mjs',
    parameters: [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    environment,
    report: { file, read: readVitestCounts },
  };
}

/** Where the browser is, for those that start one. */
async function chromiumEnvironment(): Promise<Record<string, string>> {
  const chromium = await stage('find a browser', () => installChromium());
  return chromium.kind === 'path' ? { PLAYWRIGHT_CHROMIUM: chromium.path } : {};
}

async function browserRing(chromium: Readonly<Record<string, string>>): Promise<Ring> {
  await stage('build the web app', () => prepareSite());
  const file = path.join(reports, 'e2e.json');
  return {
    name: 'e2e',
    program: 'node_modules/@playwright/test/cli.js',
    parameters: ['test'],
    environment: {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      ...chromium,
    },
    report: { file, read: readPlaywrightCounts },
  };
}

async function runAll(): Promise<RingResult[]> {
  const results: RingResult[] = [];
  for (const ring of check) results.push(await runRing(ring));
  results.push(await runRing(vitest('unit')));
  results.push(await runRing(vitest('robustness')));
  await stage('synthesise amplify/', () => synthesise());
  results.push(await runRing(vitest('synth')));
  for (const project of ['conformance', 'conformance-inside']) results.push(await runRing(vitest(project)));
  const chromium = await chromiumEnvironment();
  results.push(await runRing(vitest('conformance-chromium', chromium)));
  results.push(await runRing(await browserRing(chromium)));
  return results;
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const results = await runAll();
console.log('');
for (const { name, passed, failed, skipped, seconds } of results)
  console.log(
    `${name.padEnd(28)} ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds.toFixed(1)} s.`,
  );
console.log('');
// Where a test ran its own output is far above; here is what to look for.
for (const { name, failures } of results)
  for (const failure of failures) console.log(`failed in ${name}: ${failure}`);
if (!isGreen(results)) console.log('');
console.log(summarise(results));
process.exitCode = isGreen(results) ? 0 : 1;
