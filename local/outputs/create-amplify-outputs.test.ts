import { parseAmplifyConfig } from 'aws-amplify/utils';
import { describe, expect, it } from 'vitest';
import { readCloudAssembly } from '../cloud-assembly';
import { writeAssembly } from '../cloud-assembly/assembly-fixture';
import { noteApp } from '../cloud-assembly/note-app-fixture';
import { createAmplifyOutputs } from './create-amplify-outputs';
import { localEndpoints } from './local-endpoints';
import { generateOfficialConfig } from './official-config-fixture';

const model = readCloudAssembly(writeAssembly(noteApp));
const endpoints = localEndpoints('http://127.0.0.1:3000');
const apiKey = `da2-${'k'.repeat(26)}`;
const outputs = createAmplifyOutputs(model, endpoints, apiKey);

describe('amplify_outputs.json', () => {
  it('is understood by the client as a user pool and a GraphQL API', () => {
    const { Auth, API } = parseAmplifyConfig(
      JSON.parse(JSON.stringify(outputs)) as Parameters<typeof parseAmplifyConfig>[0],
    );
    expect(Auth?.Cognito).toMatchObject({
      userPoolId: model.userPool.userPoolId,
      userPoolClientId: model.userPool.clientId,
      loginWith: { email: true },
      passwordFormat: { minLength: 8, requireNumbers: true },
    });
    expect(Auth?.Cognito).toMatchObject({
      identityPoolId: model.identityPool?.identityPoolId,
      allowGuestAccess: true,
    });
    expect(API?.GraphQL).toMatchObject({
      endpoint: endpoints.url,
      region: 'xx-local-1',
      apiKey,
      defaultAuthMode: 'userPool',
    });
  });

  it('says where the local backend is, in the section that is left to apps', () => {
    expect(outputs.custom.localBackend).toEqual(endpoints);
  });

  it('equals what Amplify generates from the deployed stacks', async () => {
    const { auth, data } = await generateOfficialConfig(model, endpoints.url, apiKey);
    expect(outputs.auth).toEqual(auth);
    const { model_introspection: generated, ...otherData } = data;
    const { model_introspection: read, ...ourData } = outputs.data;
    expect(ourData).toEqual(otherData);
    expect(Object.keys(generated)).toEqual(expect.arrayContaining(Object.keys(read)));
  }, 30_000);
});
