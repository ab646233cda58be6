import type { Load, MutationsFound } from './run-mutations';

/** Parts of the processor's time that are worth a line. */
const shown = 10;

/**
 * What was found, for a person to read. `ratio` is createMessage over the bare PutItem, requests a second with
 * sixteen clients: 0.5 means that the whole pipeline costs as much as two writes over HTTP.
 */
export function describeMutations(found: MutationsFound): {
  readonly lines: readonly string[];
  readonly ratio: number;
} {
  const lines = ['', ...loads('createMessage', found.createMessage), ...loads('PutItem', found.putItem)];
  const ratio = rateAt(found.createMessage, 16) / rateAt(found.putItem, 16);
  const { tables, mappings, graphql } = divide(found.steps);
  const outside = (found.steps['answer'] ?? Number.NaN) - (found.steps['request'] ?? Number.NaN);
  return {
    ratio,
    lines: [
      ...lines,
      '\n  one client, milliseconds of a createMessage',
      `    tables ${tables.toFixed(2)}, resolver mappings ${mappings.toFixed(2)}, GraphQL ${graphql.toFixed(2)}, HTTP and token ${outside.toFixed(2)}`,
      '\n  sixteen clients, where the processor was',
      ...found.profile.slice(0, shown).map(({ name, share }) => `    ${(share * 100).toFixed(1)}% ${name}`),
    ],
  };
}

const loads = (name: string, all: readonly Load[]): readonly string[] =>
  all.map(
    ({ clients, perSecond, answer }) =>
      `  ${name}, ${clients} client${clients === 1 ? '' : 's'}: ${perSecond.toFixed(0)} a second, answered in ${answer.toFixed(1)} ms (median)`,
  );

function rateAt(all: readonly Load[], clients: number): number {
  return all.find((load) => load.clients === clients)?.perSecond ?? Number.NaN;
}

/** A data source's step has its name behind an at sign; a NONE data source is no table. */
function divide(steps: Readonly<Record<string, number>>): {
  readonly tables: number;
  readonly mappings: number;
  readonly graphql: number;
} {
  let tables = 0;
  let mappings = 0;
  for (const [step, time] of Object.entries(steps)) {
    if (step === 'request' || step === 'answer') continue;
    if (step.includes('@') && !step.endsWith('@NONE_DS')) tables += time;
    else mappings += time;
  }
  return { tables, mappings, graphql: (steps['request'] ?? Number.NaN) - tables - mappings };
}
