import path from 'node:path';

/**
 * What went wrong, in a few lines: `file:line:column message`. Stacks and warnings of the tools are left out.
 * @param output what a synthesis printed, or an error's message
 * @param root the app's folder; places in it are given relative to it
 */
export function explainFailure(output: string, root: string): string {
  const lines = output.split('\n').map((line) => line.replaceAll(`${root}${path.sep}`, ''));
  const built = new Set(lines.flatMap(readBuildError));
  if (built.size > 0) return [...built].join('\n');
  const index = lines.findIndex((line) => errorLine.test(line));
  const message = errorLine.exec(lines[index] ?? '')?.[1];
  if (message === undefined) return lastLines(lines);
  const place = placeIn(lines.slice(index));
  const advice = lines.map((line) => /^\s+resolution: ['"`](.+)['"`],?$/.exec(line)?.[1]).find(Boolean);
  return `${place === null ? '' : `${place} `}${message}${advice === undefined ? '' : `\n${advice}`}`;
}

/** `TypeError: ...`, `AmplifyError [InvalidSchemaError]: ...`, `Error [TransformError]: ...` */
const errorLine = /^(?:Uncaught )?\w*Error(?: \[\w+\])?: (.+)$/;

/** esbuild: `amplify/data/resource.ts:14:22: ERROR: Unexpected "."`. */
function readBuildError(line: string): string[] {
  const [, place, message] = /^(\S+:\d+:\d+): ERROR: (.+)$/.exec(line.trim()) ?? [];
  return place === undefined || message === undefined ? [] : [`${place} ${message}`];
}

/** The innermost place of a stack that is in the backend's own files. */
function placeIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const place = /^\s+at (?:.*[( ])?(amplify\/[^\s():]+:\d+:\d+)/.exec(line)?.[1];
    if (place !== undefined) return place;
  }
  return null;
}

const lastLines = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-5)
    .join('\n');
