export { createUserPool, type UserPool, type UserPoolOptions } from './user-pool';
