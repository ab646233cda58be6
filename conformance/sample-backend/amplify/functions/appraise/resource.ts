import { defineFunction } from '@aws-amplify/backend';

export const appraise = defineFunction({
  name: 'appraise',
  entry: './handler.ts',
  runtime: 22,
  timeoutSeconds: 3,
  environment: { CURRENCY: 'EUR' },
  resourceGroupName: 'data',
});
