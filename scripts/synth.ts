/**
 * Synthesises `amplify/` without an AWS account, the way ampx does it: the backend is imported in a process
 * that has CDK's context in its environment, and then told to write its cloud assembly.
 *
 *   tsx scripts/synth.ts [--type sandbox|branch] [--out .local/cdk.out]
 */
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    type: { type: 'string', default: 'sandbox' },
    out: { type: 'string', default: '.local/cdk.out' },
  },
});

process.env['CDK_OUTDIR'] = path.resolve(values.out);
process.env['CDK_CONTEXT_JSON'] = JSON.stringify({
  'amplify-backend-type': values.type,
  'amplify-backend-namespace': 'roomful',
  'amplify-backend-name': values.type === 'branch' ? 'main' : 'local',
});

await import('../amplify/backend');
process.emit('message', 'amplifySynth', undefined);
