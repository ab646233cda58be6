/**
 * The same hash, in a module of ours: of ours the bundler knows that importing it does nothing, so it comes along where
 * something is hashed and not wherever it is mentioned (docs/decisions/0029-lean-pages.md).
 */
export { Sha256 } from '../../node_modules/@aws-crypto/sha256-js/build/module/index.js';
