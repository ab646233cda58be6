import { hearChanges, observeThings } from './live-scenarios';
import {
  bendToken,
  breakConditions,
  changeThing,
  filterThings,
  keepThing,
  readNothing,
  removeThing,
  selectTitle,
  turnPages,
} from './model-scenarios';
import { askNonsense, overstep } from './refusal-scenarios';
import { mistakePassword, refreshTokens, signOutEverywhere } from './session-scenarios';

/** Each plays on a stage, in Node or in a page, and tells in JSON what came of it. */
export const scenarios = {
  askNonsense,
  bendToken,
  breakConditions,
  changeThing,
  filterThings,
  hearChanges,
  keepThing,
  mistakePassword,
  observeThings,
  overstep,
  readNothing,
  refreshTokens,
  removeThing,
  selectTitle,
  signOutEverywhere,
  turnPages,
};

export type ScenarioName = keyof typeof scenarios;
