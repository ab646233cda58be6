import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

export interface SiteFile {
  /** Real absolute path. */
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/**
 * The file that a static host would serve for a path: itself, `<path>.html`, or `<path>/index.html`.
 * @param directory the site's folder, which need not be there yet
 * @returns null if there is none, and for paths that leave the folder or are hidden
 */
export async function findFile(directory: string, pathname: string): Promise<SiteFile | null> {
  const relative = parsePath(pathname);
  if (relative === null) return null;
  const candidates =
    relative === '' ? ['index.html'] : [relative, `${relative}.html`, path.join(relative, 'index.html')];
  for (const candidate of candidates) {
    const file = await statFile(directory, path.join(directory, candidate));
    if (file !== null) return file;
  }
  return null;
}

/** @returns null for what no file of a site is called: `..`, `.git`, NUL, backslashes, broken escapes */
function parsePath(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
  const segments = decoded.split('/').filter((segment) => segment !== '');
  const isOdd = segments.some(
    (segment) => /[\0\\]/.test(segment) || (segment.startsWith('.') && segment !== '.well-known'),
  );
  return isOdd ? null : segments.join('/');
}

/** A link out of the folder does not lead out of the site. */
async function statFile(directory: string, file: string): Promise<SiteFile | null> {
  try {
    const [root, real] = await Promise.all([realpath(directory), realpath(file)]);
    const found = await stat(real);
    const isOwn = found.isFile() && real.startsWith(root + path.sep);
    return isOwn ? { path: real, size: found.size, modified: found.mtimeMs } : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw error;
  }
}
