import { SourceMap } from 'node:module';

/** The name under which functions run, so that their frames can be told from all others. */
export const sandboxFileName = 'appsync-function.js';

/** Leads a place in the code that runs back to the TypeScript file it was written in. */
export interface SourcePositions {
  /** Line and column count from 1. */
  describe(line: number, column: number): string;
}

/** @param map JSON of a source map, or `null` if the code came without one */
export function readSourceMap(map: string | null): SourcePositions {
  // The payload is what a bundler wrote; SourceMap itself reads what it needs of it.
  const sourceMap =
    map === null ? null : new SourceMap(JSON.parse(map) as ConstructorParameters<typeof SourceMap>[0]);
  return {
    describe(line, column) {
      const entry = sourceMap?.findEntry(line - 1, column - 1);
      if (entry === undefined || !('originalSource' in entry)) return `line ${line}:${column}`;
      const file = entry.originalSource.replace(/^(?:\.\.\/)+/, '');
      return `${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  };
}

/** The source map that a bundler put into the code's last comment. */
export function inlineSourceMap(code: string): string | null {
  const encoded = /\/\/# sourceMappingURL=data:application\/json;base64,([A-Za-z0-9+/=]+)\s*$/.exec(
    code,
  )?.[1];
  return encoded === undefined ? null : Buffer.from(encoded, 'base64').toString('utf8');
}

/** Where in a function an error came from; `null` if no frame of it is a function's. */
export function positionOfError(thrown: unknown, positions: SourcePositions): string | null {
  if (typeof thrown !== 'object' || thrown === null || !('stack' in thrown)) return null;
  const frame = new RegExp(`${sandboxFileName}:(\\d+):(\\d+)`).exec(String(thrown.stack));
  return frame === null ? null : positions.describe(Number(frame[1]), Number(frame[2]));
}
