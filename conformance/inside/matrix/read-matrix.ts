import { readFileSync } from 'node:fs';

/** One cell: what an operation is expected to answer to a caller. */
export interface Expectation {
  /** E.g. `Mutation.updateMessage (edit)`. */
  readonly operation: string;
  readonly caller: string;
  readonly answer: string;
}

/** The table of docs/spec/rules.md, cell by cell. */
export function readMatrix(): readonly Expectation[] {
  const [head = [], , ...rows] = readFileSync('docs/spec/rules.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.flatMap(([operation = '', ...answers]) =>
    answers.map((answer, index) => ({
      operation: operation.replaceAll('`', ''),
      caller: head[index + 1] ?? '',
      answer,
    })),
  );
}
