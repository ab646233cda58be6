export { openIdentityPool, type IdentityPoolOptions } from './identity-pool';
