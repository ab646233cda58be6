export { checkPassword } from './password-policy';
export {
  isPassword,
  isProof,
  makePasswordRecord,
  makeRandomVerifier,
  parseClientValue,
  parseVerifier,
  startExchange,
  type PasswordRecord,
  type ServerExchange,
  type SrpProof,
} from './srp';
export { makeTemporaryPassword, temporaryPasswordValidity } from './temporary-password';
