import { inject } from 'vitest';
import { Actors, makeRoomfulClient } from '../../../scripts/real-client';
import { routeLoopbackSockets } from '../../deployment';

export interface Testbed {
  readonly actors: Actors;
}

/** The chat's backend with its accounts, and the real client in this process. */
export function openTestbed(): Testbed {
  routeLoopbackSockets();
  const deployment = inject('deployments').find(({ backend }) => backend === 'chat');
  if (!deployment) throw new Error('unable to test the chat; the deployment is of another backend');
  return { actors: new Actors(deployment.outputs, makeRoomfulClient) };
}
