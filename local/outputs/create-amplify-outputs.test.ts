import { parseAmplifyConfig } from 'aws-amplify/utils';
import { describe, expect, it } from 'vitest';
import { readCloudAssembly } from '../cloud-assembly';
import { writeAssembly } from '../cloud-assembly/assembly-fixture';
import { noteApp } from '../cloud-assembly/note-app-fixture';
import { createAmplifyOutputs } from './create-amplify-outputs';
import { generateOfficialConfig } from './official-config-fixture';

const model = readCloudAssembly(writeAssembly(noteApp));
const endpoints = {
  url: 'http://127.0.0.1:3000/graphql',
  userPoolEndpoint: 'http://127.0.0.1:3000/cognito/',
};
const outputs = createAmplifyOutputs(model, endpoints);

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
    expect(Auth?.Cognito.identityPoolId).toBeUndefined();
    expect(API?.GraphQL).toMatchObject({
      endpoint: endpoints.url,
      region: 'xx-local-1',
      defaultAuthMode: 'userPool',
    });
  });

  it('says where the local backend is, in the section that is left to apps', () => {
    expect(outputs.custom.localBackend).toEqual(endpoints);
  });

  it('equals what Amplify generates from the deployed stacks, but for the identity pool', async () => {
    const { auth, data } = await generateOfficialConfig(model, endpoints.url);
    const { identity_pool_id: _, ...withoutIdentityPool } = auth;
    expect(outputs.auth).toEqual({ ...withoutIdentityPool, unauthenticated_identities_enabled: false });
    const { model_introspection: generated, ...otherData } = data;
    const { model_introspection: read, ...ourData } = outputs.data;
    expect(ourData).toEqual(otherData);
    expect(Object.keys(generated)).toEqual(expect.arrayContaining(Object.keys(read)));
  }, 30_000);
});
