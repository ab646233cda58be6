export { readPoolSecrets, type PoolSecrets } from './pool-secrets';
