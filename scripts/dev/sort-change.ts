import type { Work } from './follow';

/** What is watched, relative to the app's folder: the inputs of the synthesis. */
export const watchedPaths = ['amplify', 'chat/limits.ts'] as const;

/** @param file relative to the app's folder, with `/`. @returns null for a file that no backend is made of */
export function sortChange(file: string): Work | null {
  if (!/\.(ts|tsx|js|mjs|json|graphql|sql)$/.test(file)) return null;
  if (/\.test\.ts$|\/run-resolver\.ts$|(^|\/)tsconfig\.json$/.test(file)) return null;
  return file.startsWith('amplify/data/resolvers/') || file === 'chat/limits.ts' ? 'resolvers' : 'backend';
}
