export { parseAuthorization, type Authorization } from './authorization-header';
export { headerValue, type SignedRequest } from './canonical-request';
export { verifySignature, type SignatureScope } from './verify-signature';
