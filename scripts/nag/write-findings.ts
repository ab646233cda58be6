/**
 * Synthesises the backend and examines its constructs with cdk-nag's AwsSolutions rules. A process of its own, as
 * a backend can be imported once in a process.
 *
 *   tsx scripts/nag/write-findings.ts sandbox|branch FILE
 */
import { writeFileSync } from 'node:fs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { setCdkContext } from '../stages/set-cdk-context';
import type { Finding } from './finding';

const [type, file] = process.argv.slice(2);
if ((type !== 'sandbox' && type !== 'branch') || !file)
  throw new Error('unable to examine the backend; say which deployment, and where to write the findings');

setCdkContext(type, `.local/nag.${type}`);
const { backend } = await import('../../amplify/backend');
process.emit('message', 'amplifySynth', undefined);

const { violations } = new AwsSolutionsChecks().validateScope(backend.stack.node.root);
const findings: Finding[] = violations.flatMap(({ ruleName, violatingResources }) =>
  violatingResources.map(({ constructPath }) => {
    if (constructPath === undefined) throw new Error(`unable to say what ${ruleName} is about`);
    return { rule: ruleName, resource: constructPath.slice(constructPath.indexOf('/') + 1) };
  }),
);
writeFileSync(file, JSON.stringify(findings));
