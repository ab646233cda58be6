import path from 'node:path';
process.env['CDK_OUTDIR'] = path.resolve('.local/cdk.out');
process.env['CDK_CONTEXT_JSON'] = JSON.stringify({
  'amplify-backend-type': 'sandbox',
  'amplify-backend-namespace': 'roomful',
  'amplify-backend-name': 'local',
});
await import('../amplify/backend');
process.emit('message', 'amplifySynth', undefined);
