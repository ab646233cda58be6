import { appendFile, rename, stat } from 'node:fs/promises';

export interface LogFile {
  write(line: string): void;
  /** Waits for what was written. */
  close(): Promise<void>;
}

export interface LogFileOptions {
  readonly path: string;
  /** What a file may hold before it becomes `<path>.1`, in bytes; the one before that is given up. */
  readonly maxBytes?: number;
  readonly onFailure: (error: unknown) => void;
}

const MAX_BYTES = 16 * 1024 * 1024;
/** Lines that wait for a slow disk; what comes beyond is dropped and counted. */
const MAX_WAITING = 10_000;

/** Appends lines to a file that only its owner may read, in the order in which they are given. */
export function createLogFile({ path, maxBytes = MAX_BYTES, onFailure }: LogFileOptions): LogFile {
  let waiting: string[] = [];
  let dropped = 0;
  let writing: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      if (dropped > 0) lines.push(`{"dropped":${dropped}}`);
      dropped = 0;
      try {
        await append(path, `${lines.join('\n')}\n`, maxBytes);
      } catch (error) {
        onFailure(error);
      }
    }
    writing = null;
  }

  return {
    write(line) {
      if (waiting.length >= MAX_WAITING) dropped += 1;
      else waiting.push(line);
      writing ??= drain();
    },
    close: async () => {
      await writing;
    },
  };
}

async function append(path: string, text: string, maxBytes: number): Promise<void> {
  const size = await sizeOf(path);
  if (size > 0 && size + Buffer.byteLength(text) > maxBytes) await rename(path, `${path}.1`);
  await appendFile(path, text, { mode: 0o600 });
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}
