import { routeLoopbackSockets } from '../deployment';
import { asJson, type OpenRunner } from './runner';
import { scenarios } from './scenarios';
import { openStage } from './stage';

/** The client in this process. */
export const openNodeRunner: OpenRunner = (deployment) => {
  const sockets = routeLoopbackSockets();
  const stage = openStage(deployment);
  return Promise.resolve({
    play: async (name) => asJson(await scenarios[name](stage)),
    // aws-amplify keeps one socket a process, and would go on with it on the next deployment.
    close: () => sockets.allClosed(),
  });
};
