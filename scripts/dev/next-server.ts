import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

export interface NextServer {
  /** Starts it anew: `next dev` reads the outputs when it starts, and puts them into what it builds. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** `next dev` behind the local backend's port. @param onEnd told if it ends by itself */
export function startNextServer(
  port: number,
  outputsFile: string,
  onEnd: (code: number | null) => void,
): NextServer {
  let child = start();
  function start(): ChildProcess {
    const started = spawn(
      process.execPath,
      ['node_modules/next/dist/bin/next', 'dev', '--hostname', '127.0.0.1', '--port', `${port}`],
      {
        env: { ...process.env, AMPLIFY_OUTPUTS_PATH: outputsFile, NEXT_TELEMETRY_DISABLED: '1' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    // Its own address is not the one to open.
    createInterface({ input: started.stdout }).on('line', (line) => {
      if (!/^\s*- (Local|Network):|^\s*$/.test(line)) console.log(`  ${line}`);
    });
    started.on('exit', (code) => {
      if (started === child && !isEnding) onEnd(code);
    });
    return started;
  }
  let isEnding = false;
  const stop = async (): Promise<void> => {
    isEnding = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return {
    async restart() {
      await stop();
      isEnding = false;
      child = start();
    },
    stop,
  };
}

/** A port of the system's choice; only this machine's own `next dev` listens there. */
export async function chooseFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('unable to choose a port');
  return address.port;
}
