export { awsManagedPolicies } from './aws-managed-policies';
export { conditionOperators } from './conditions';
export { createIam, type Iam, type IamOptions, type RoleSession } from './iam';
export { IamError, type IamErrorCode } from './iam-error';
export { makeIamSecrets, readIamSecrets, type IamSecrets } from './iam-secrets';
export { conditionKeys } from './request-context';
export type { AccessKey, Federation, Principal, RolePrincipal, TemporaryCredentials } from './principal';
export type { SignatureScope, SignedRequest } from './signature-v4';
