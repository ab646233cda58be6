import { ClassicLevel } from 'classic-level';
import { Collection } from './collection';
import type { CodeRecord, SessionRecord, UserRecord } from './records';
import { Sessions } from './sessions';
import { Users } from './users';
import { WriteQueue } from './write-queue';

export interface PoolStore {
  readonly users: Users;
  readonly sessions: Sessions;
  readonly codes: Collection<CodeRecord>;
  close(): Promise<void>;
}

/**
 * Opens what a user pool remembers. Everything is held in memory and written through to LevelDB with fsync
 * before a write is acknowledged, so killing the process loses nothing that was answered.
 * @throws Error if the directory is in use by another process or cannot be read
 */
export async function openPoolStore(directory: string, now: () => number): Promise<PoolStore> {
  const database = new ClassicLevel(directory);
  try {
    await database.open();
  } catch (error) {
    const reason =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : 'unreadable';
    throw new Error(`unable to open the user pool’s store; ${reason}`, { cause: error });
  }
  const stored = new Map(await database.iterator().all());
  const queue = new WriteQueue(database);
  return {
    users: new Users(new Collection<UserRecord>('user:', queue, stored), now),
    sessions: new Sessions(new Collection<SessionRecord>('session:', queue, stored)),
    codes: new Collection<CodeRecord>('code:', queue, stored),
    async close() {
      try {
        await queue.drain();
      } finally {
        await database.close();
      }
    },
  };
}
