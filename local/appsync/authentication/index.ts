export { readApiKeys, type ApiKey } from './api-keys';
export { createAuthenticator } from './authenticate';
export type {
  Attempt,
  Authentication,
  Authenticator,
  AuthenticatorOptions,
  CallerHeaders,
  FieldPermission,
} from './authenticate';
export type { CallerIdentity, IamIdentity } from './caller-identity';
