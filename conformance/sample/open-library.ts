import { inject } from 'vitest';
import { Actors } from '../../scripts/real-client';
import { routeLoopbackSockets, type Deployment } from '../deployment';
import { makeLibraryClient, type LibraryClient } from '../sample-backend';

type Outputs = Deployment['outputs'];

/**
 * The library's backend with its accounts, and the real client in this process.
 * @param change what a client that is configured otherwise has in its outputs
 */
export function openLibrary(
  change: (outputs: Outputs) => Outputs = (outputs) => outputs,
): Actors<LibraryClient> {
  routeLoopbackSockets();
  const deployment = inject('deployments').find(({ backend }) => backend === 'sample');
  if (!deployment) throw new Error('unable to test the library; the deployment is of another backend');
  return new Actors(change(deployment.outputs), makeLibraryClient);
}
