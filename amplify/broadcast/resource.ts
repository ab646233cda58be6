import { defineFunction } from '@aws-amplify/backend';
import { broadcastSettings } from './settings';

/** Turns what happens in the tables into ticks (docs/spec/ticks.md). */
export const broadcast = defineFunction({
  name: 'broadcast',
  entry: './handler.ts',
  runtime: 24,
  timeoutSeconds: broadcastSettings.timeoutSeconds,
  memoryMB: 512,
  // In the data stack, because it names tables and the API.
  resourceGroupName: 'data',
});
