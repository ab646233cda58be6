export { identityPoolOperations, openIdentityPool, type IdentityPoolOptions } from './identity-pool';
