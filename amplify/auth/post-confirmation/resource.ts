import { defineFunction } from '@aws-amplify/backend';

export const postConfirmation = defineFunction({
  name: 'post-confirmation',
  entry: './handler.ts',
  runtime: 24,
  timeoutSeconds: 10,
  environment: { GROUP_NAME: 'User' },
  // In the auth stack, because the user pool names the function and the function's role names the pool.
  resourceGroupName: 'auth',
});
