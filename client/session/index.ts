export { createAccount } from './create-account';
export type { OwnAccount } from './create-account';
export { somebodyElse } from './somebody-else-error';
