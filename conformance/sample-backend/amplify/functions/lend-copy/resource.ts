import { defineFunction } from '@aws-amplify/backend';

export const lendCopy = defineFunction({
  name: 'lend-copy',
  entry: './handler.ts',
  runtime: 22,
  timeoutSeconds: 15,
  resourceGroupName: 'data',
});
