import { watch } from 'chokidar';
import path from 'node:path';
import type { Work } from './follow';
import { sortChange, watchedPaths } from './sort-change';

/**
 * Tells of each file of the backend that was written, made or removed; also of those that an editor puts in
 * place of the old one.
 * @returns once nothing that changes from here on is missed: ends the watching
 */
export async function watchSources(
  root: string,
  onChange: (work: Work, file: string) => void,
): Promise<() => Promise<void>> {
  const watcher = watch([...watchedPaths], { cwd: root, ignoreInitial: true, atomic: true });
  watcher.on('all', (_, name) => {
    const file = name.split(path.sep).join('/');
    const work = sortChange(file);
    if (work !== null) onChange(work, file);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
  return () => watcher.close();
}
