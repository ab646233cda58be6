import { withPlainWebSocket } from '../../client/loopback-web-socket';
import type { Deployment } from '../deployment';
import { asJson } from './runner';
import { scenarios, type ScenarioName } from './scenarios';
import { openStage, type Stage } from './stage';

let stage: Stage | null = null;

/** The page's one function, which the test runner calls: plays a scenario on the page's deployment. */
async function play(deployment: Deployment, name: ScenarioName): Promise<unknown> {
  if (stage === null) {
    globalThis.WebSocket = withPlainWebSocket(globalThis.WebSocket, new URL(deployment.outputs.data.url));
    stage = openStage(deployment);
  }
  return asJson(await scenarios[name](stage));
}

Object.assign(globalThis, { play });
