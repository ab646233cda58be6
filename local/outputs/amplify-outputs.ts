import type { LocalEndpoints } from './local-endpoints';

/**
 * `amplify_outputs.json`, version 1.4, as far as the local backend fills it
 * (github.com/aws-amplify/amplify-backend, packages/client-config, client_config_v1.4).
 */
export interface AmplifyOutputs {
  readonly version: '1.4';
  readonly auth: {
    readonly aws_region: string;
    readonly user_pool_id: string;
    readonly user_pool_client_id: string;
    readonly identity_pool_id?: string;
    readonly mfa_methods: readonly string[];
    readonly mfa_configuration: 'NONE';
    readonly standard_required_attributes: readonly string[];
    readonly username_attributes: readonly string[];
    readonly user_verification_types: readonly string[];
    readonly groups: readonly Readonly<Record<string, { readonly precedence: number }>>[];
    readonly password_policy: {
      readonly min_length: number;
      readonly require_lowercase: boolean;
      readonly require_numbers: boolean;
      readonly require_symbols: boolean;
      readonly require_uppercase: boolean;
    };
    readonly unauthenticated_identities_enabled: boolean;
  };
  readonly data: {
    readonly url: string;
    readonly aws_region: string;
    readonly default_authorization_type: string;
    readonly api_key?: string;
    readonly authorization_types: readonly string[];
    readonly model_introspection: Readonly<Record<string, unknown>>;
  };
  /** An official section for an app's own values; the web client reads here that it talks to this backend. */
  readonly custom: {
    readonly localBackend: LocalEndpoints;
  };
}
