import type { AmplifyOutputs } from './amplify-outputs';
import type { BackendName } from './backend-name';

/** What a test knows of the deployment that it runs on: what a browser knows, and accounts that exist. */
export interface Deployment {
  readonly backend: BackendName;
  readonly outputs: AmplifyOutputs;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly deployments: readonly Deployment[];
  }
}
