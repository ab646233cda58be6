import type { AmplifyOutputs } from './amplify-outputs';

/** Roomful's own backend, or the library in `conformance/sample-backend`. */
export type BackendName = 'chat' | 'sample';

/** @throws Error if the outputs are of neither */
export function recogniseBackend(outputs: AmplifyOutputs): BackendName {
  const models = Object.keys(outputs.data.model_introspection.models);
  if (models.includes('Room')) return 'chat';
  if (models.includes('Specimen')) return 'sample';
  throw new Error(
    `unable to recognise the deployment; its models are ${models.join(', ') || 'none'}, and neither Room nor Specimen is among them`,
  );
}
