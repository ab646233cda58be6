import { defineFunction } from '@aws-amplify/backend';

export const joinReaders = defineFunction({
  name: 'join-readers',
  entry: './handler.ts',
  runtime: 22,
  timeoutSeconds: 10,
  // In the auth stack, because the user pool names the function and the function's role names the pool.
  resourceGroupName: 'auth',
});
