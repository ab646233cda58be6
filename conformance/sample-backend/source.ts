import type { BackendSource } from '../../scripts/stages/synthesise';

/** A lending library: a second backend, that nothing here was made for. */
export const sampleBackend: BackendSource = {
  backend: 'conformance/sample-backend/amplify/backend.ts',
  inputs: ['conformance/sample-backend/amplify'],
  assembly: 'cdk.out.sample',
};
