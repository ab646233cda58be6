export type { SignedRequest } from './canonical-request';
export { verifySignature } from './verify-signature';
