import { inject } from 'vitest';
import { Actors } from '../../scripts/real-client';
import { routeLoopbackSockets } from '../deployment';
import { makeLibraryClient, type LibraryClient } from '../sample-backend';

/** The library's backend with its accounts, and the real client in this process. */
export function openLibrary(): Actors<LibraryClient> {
  routeLoopbackSockets();
  const deployment = inject('deployments').find(({ backend }) => backend === 'sample');
  if (!deployment) throw new Error('unable to test the library; the deployment is of another backend');
  return new Actors(deployment.outputs, makeLibraryClient);
}
