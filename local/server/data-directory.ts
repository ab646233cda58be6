import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface DataDirectory {
  readonly tables: string;
  readonly cognito: string;
  /** Keys that sign and the value of each API key. */
  readonly iam: string;
  readonly eventSourceMappings: string;
  /** Removes what was temporary. */
  release(): Promise<void>;
}

/**
 * Makes the place for tables and users, readable by its owner only: it holds password verifiers and keys.
 * @param directory null for a temporary place
 */
export async function openDataDirectory(directory: string | null): Promise<DataDirectory> {
  const root = directory ?? (await mkdtemp(path.join(tmpdir(), 'local-backend-')));
  const tables = path.join(root, 'tables');
  const cognito = path.join(root, 'cognito');
  const iam = path.join(root, 'iam');
  const eventSourceMappings = path.join(root, 'event-source-mappings');
  for (const folder of [root, tables, cognito, iam, eventSourceMappings]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
  }
  return {
    tables,
    cognito,
    iam,
    eventSourceMappings,
    release: async () => {
      if (directory === null) await rm(root, { recursive: true, force: true });
    },
  };
}
