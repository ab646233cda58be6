import { audit, type Audited, type Form } from './audit';

interface Subject {
  readonly page: string;
  readonly url: string;
  readonly form: Form;
}

/** The audit whose performance is the median. */
export interface Judged extends Audited {
  /** Of all audits of the page, from the lowest. */
  readonly performances: readonly number[];
}

/**
 * Lighthouse's authors advise to audit several times and to take the median, for one audit varies with the machine:
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md
 */
const rounds = 3;

/** Has pages judged turn by turn, so that what else the machine does meets all of them. */
export async function auditInTurn(subjects: readonly Subject[], port: number): Promise<readonly Judged[]> {
  const all: Audited[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const { page, url, form } of subjects) all.push(await audit(page, url, form, port));
  return subjects.map(({ page, form }) =>
    judge(all.filter((audited) => audited.page === page && audited.form === form)),
  );
}

function judge(audits: readonly Audited[]): Judged {
  const sorted = [...audits].sort((a, b) => a.performance - b.performance);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) throw new Error('unable to judge a page; it was not audited');
  return {
    ...median,
    performances: sorted.map(({ performance }) => performance),
    accessibility: Math.min(...audits.map(({ accessibility }) => accessibility)),
    bestPractices: Math.min(...audits.map(({ bestPractices }) => bestPractices)),
    faults: [...new Set(audits.flatMap(({ faults }) => faults))],
  };
}
