export { readPoolSecrets, type AdminCredentials, type PoolSecrets } from './pool-secrets';
export { readOrMakeSecret } from './secret-file';
