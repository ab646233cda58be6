import path from 'node:path';
import type { DeploymentType } from './synthesise';

/** Gives this process the context that ampx gives the one in which it imports a backend. */
export function setCdkContext(type: DeploymentType, directory: string): void {
  process.env['CDK_OUTDIR'] = path.resolve(directory);
  process.env['CDK_CONTEXT_JSON'] = JSON.stringify({
    'amplify-backend-type': type,
    'amplify-backend-namespace': 'roomful',
    'amplify-backend-name': type === 'branch' ? 'main' : 'local',
  });
}
