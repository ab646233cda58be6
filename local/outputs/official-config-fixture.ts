import type { BackendModel } from '../backend-model';

interface Sent {
  readonly constructor: { readonly name: string };
}

const outputNames = {
  'AWS::Amplify::Platform': ['deploymentType', 'region'],
  'AWS::Amplify::Auth': [
    'userPoolId',
    'webClientId',
    'identityPoolId',
    'authRegion',
    'allowUnauthenticatedIdentities',
    'signupAttributes',
    'usernameAttributes',
    'verificationMechanisms',
    'passwordPolicyMinLength',
    'passwordPolicyRequirements',
    'mfaConfiguration',
    'mfaTypes',
    'groups',
  ],
  'AWS::Amplify::GraphQL': [
    'awsAppsyncApiId',
    'awsAppsyncApiKey',
    'awsAppsyncApiEndpoint',
    'awsAppsyncAuthenticationType',
    'awsAppsyncRegion',
    'amplifyApiModelSchemaS3Uri',
    'awsAppsyncAdditionalAuthenticationTypes',
  ],
};

const metadata = Object.fromEntries(
  Object.entries(outputNames).map(([key, stackOutputs]) => [key, { version: '1', stackOutputs }]),
);

/** Amplify's own generator, given the answers that CloudFormation and S3 would give after a deployment. */
export async function generateOfficialConfig(model: BackendModel, url: string, apiKey: string) {
  const { generateClientConfig } = await import('@aws-amplify/client-config');
  const stackOutputs = Object.entries(deployedOutputs(model, url, apiKey)).map(
    ([OutputKey, OutputValue]) => ({
      OutputKey,
      OutputValue,
    }),
  );
  const cloudFormation = {
    config: {},
    send: (command: Sent) =>
      Promise.resolve(
        command.constructor.name === 'GetTemplateSummaryCommand'
          ? { Metadata: JSON.stringify(metadata) }
          : { Stacks: [{ StackStatus: 'CREATE_COMPLETE', Outputs: stackOutputs }] },
      ),
  };
  const schema = 'type Note @model @auth(rules: [{ allow: private }]) { id: ID! text: String! }';
  const s3 = { send: () => Promise.resolve({ Body: { transformToString: () => Promise.resolve(schema) } }) };
  const clients = {
    getS3Client: () => s3,
    getAmplifyClient: () => ({}),
    getCloudFormationClient: () => cloudFormation,
  };
  const config = await generateClientConfig(
    { stackName: 'app' },
    '1.4',
    clients as unknown as Parameters<typeof generateClientConfig>[2],
  );
  if (config.auth === undefined || config.data?.model_introspection === undefined)
    throw new Error('unable to compare; the official configuration has no auth or data');
  return {
    auth: config.auth,
    data: { ...config.data, model_introspection: config.data.model_introspection },
  };
}

function deployedOutputs(model: BackendModel, url: string, apiKey: string): Readonly<Record<string, string>> {
  const { graphqlApi, identityPool, region, userPool } = model;
  const { passwordPolicy: policy } = userPool;
  const requirements = [
    ...(policy.requireNumbers ? ['REQUIRES_NUMBERS'] : []),
    ...(policy.requireLowercase ? ['REQUIRES_LOWERCASE'] : []),
    ...(policy.requireUppercase ? ['REQUIRES_UPPERCASE'] : []),
    ...(policy.requireSymbols ? ['REQUIRES_SYMBOLS'] : []),
  ];
  return {
    deploymentType: 'sandbox',
    region,
    userPoolId: userPool.userPoolId,
    webClientId: userPool.clientId,
    identityPoolId: identityPool?.identityPoolId ?? '',
    authRegion: region,
    allowUnauthenticatedIdentities: String(identityPool?.allowsUnauthenticated ?? false),
    signupAttributes: JSON.stringify(userPool.requiredAttributes),
    usernameAttributes: JSON.stringify(userPool.usernameAttributes),
    verificationMechanisms: JSON.stringify(userPool.autoVerifiedAttributes),
    passwordPolicyMinLength: String(policy.minimumLength),
    passwordPolicyRequirements: JSON.stringify(requirements),
    mfaConfiguration: 'OFF',
    mfaTypes: '[]',
    groups: JSON.stringify(userPool.groups.map(({ name, precedence }) => ({ [name]: { precedence } }))),
    awsAppsyncApiId: graphqlApi.apiId,
    awsAppsyncApiKey: apiKey,
    awsAppsyncApiEndpoint: url,
    awsAppsyncAuthenticationType: graphqlApi.defaultAuthorization,
    awsAppsyncRegion: region,
    amplifyApiModelSchemaS3Uri: 's3://bucket/model-schema.graphql',
    awsAppsyncAdditionalAuthenticationTypes: graphqlApi.additionalAuthorizations.join(','),
  };
}
