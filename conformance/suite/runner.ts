import type { Deployment } from '../deployment';
import type { ScenarioName } from './scenarios';

/** Plays scenarios on one deployment; answers are as they are in JSON. */
export interface Runner {
  play(name: ScenarioName): Promise<unknown>;
  close(): Promise<void>;
}

export type OpenRunner = (deployment: Deployment) => Promise<Runner>;

/** What JSON keeps of a value: the same in both runners. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;
