import type { BackendModel } from '../backend-model';
import type { AmplifyOutputs } from './amplify-outputs';
import type { LocalEndpoints } from './local-endpoints';

/** What `ampx sandbox` would write after a deployment, pointing at this machine. Holds no secret but the API key. */
export function createAmplifyOutputs(
  model: BackendModel,
  endpoints: LocalEndpoints,
  apiKey: string | null = null,
): AmplifyOutputs {
  const { graphqlApi, identityPool, region, userPool } = model;
  return {
    version: '1.4',
    auth: {
      aws_region: region,
      user_pool_id: userPool.userPoolId,
      user_pool_client_id: userPool.clientId,
      ...(identityPool === null ? {} : { identity_pool_id: identityPool.identityPoolId }),
      mfa_methods: [],
      mfa_configuration: 'NONE',
      standard_required_attributes: userPool.requiredAttributes,
      username_attributes: userPool.usernameAttributes,
      user_verification_types: userPool.autoVerifiedAttributes,
      groups: userPool.groups.map(({ name, precedence }) => ({ [name]: { precedence } })),
      password_policy: {
        min_length: userPool.passwordPolicy.minimumLength,
        require_lowercase: userPool.passwordPolicy.requireLowercase,
        require_numbers: userPool.passwordPolicy.requireNumbers,
        require_symbols: userPool.passwordPolicy.requireSymbols,
        require_uppercase: userPool.passwordPolicy.requireUppercase,
      },
      unauthenticated_identities_enabled: identityPool?.allowsUnauthenticated ?? false,
    },
    data: {
      url: endpoints.url,
      aws_region: region,
      default_authorization_type: graphqlApi.defaultAuthorization,
      ...(apiKey === null ? {} : { api_key: apiKey }),
      authorization_types: graphqlApi.additionalAuthorizations,
      model_introspection: model.modelIntrospection,
    },
    custom: { localBackend: endpoints },
  };
}
