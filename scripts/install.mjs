// Plain JavaScript on Node's own modules: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const mark = path.join(root, 'node_modules', '.installed-from');

/** Node's version is checked first, since everything after it would fail in stranger ways. */
function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`unable to start; Roomful needs Node 20.19 or later and this is ${process.versions.node}`);
  process.exit(1);
}

function run(command, parameters, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: root, ...options });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/**
 * Installs what the lock file says, unless that is what is installed. Not `npm ci`: it refuses a lock file that
 * lacks a binary of some other platform, which is what npm writes when one of those was not to be had.
 */
async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  const started = performance.now();
  console.log('  … installing packages (about 1,200; one to three minutes, once)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await run(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (code !== 0) {
    console.error(`unable to install; npm ended with ${code}`);
    process.exit(code);
  }
  writeFileSync(mark, lock);
  console.log(`  ✓ installed packages (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** Installs what is missing and then runs a TypeScript program with this process's arguments. */
export async function installAndRun(program) {
  requireNode();
  await install();
  // The terminal sends Ctrl-C to the child as well: it stops what it started, and we wait for it.
  process.on('SIGINT', () => undefined);
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    // The SDK warns of Node 20 in seven lines; which Node is wanted is said above.
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  if (process.env.npm_lifecycle_event) stopWithoutParent(child);
  child.on('close', (code) => process.exit(code ?? 1));
}

/** npm hands SIGTERM to its shell, which ends without a word to us; that our parent has gone is all there is to see. */
function stopWithoutParent(child) {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    child.kill('SIGTERM');
  }, 500);
}
