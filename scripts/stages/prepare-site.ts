import { readCloudAssembly } from '../../local';
import { createAmplifyOutputs, localEndpoints } from '../../local/outputs';
import { buildSite } from './build-site';
import { synthesise } from './synthesise';

/** Synthesises the backend and exports the web app for it, as far as what is there is not as it should be. */
export async function prepareSite(): Promise<void> {
  const model = readCloudAssembly(await synthesise());
  await buildSite(createAmplifyOutputs(model, localEndpoints('http://localhost:3000')));
}
