/**
 * Synthesises an Amplify backend without an AWS account, the way ampx does it: the backend is imported in a
 * process that has CDK's context in its environment, and then told to write its cloud assembly.
 *
 *   tsx scripts/synth.ts [--backend amplify/backend.ts] [--type sandbox|branch] [--out .local/cdk.out]
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { setCdkContext } from './stages/set-cdk-context';

const { values } = parseArgs({
  options: {
    backend: { type: 'string', default: 'amplify/backend.ts' },
    type: { type: 'string', default: 'sandbox' },
    out: { type: 'string', default: '.local/cdk.out' },
  },
});

setCdkContext(values.type === 'branch' ? 'branch' : 'sandbox', values.out);
await import(pathToFileURL(path.resolve(import.meta.dirname, '..', values.backend)).href);
process.emit('message', 'amplifySynth', undefined);
