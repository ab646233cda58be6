import * as names from '../../node_modules/@aws-amplify/core/dist/esm/Platform/types.mjs';

/** Says by name what is wrong, should it be used after all. */
const leftOut = (what) =>
  `function () { throw new Error('unable to use ${what}; this app leaves it out, see decision 29'); }`;

/** Amplify's packages tell the server who asks. These are here; of the others nobody asks. */
const asking = ['Framework', 'Category', 'ApiAction', 'AuthAction'];

const amplify = (name) => `node_modules/@aws-amplify/${name}`;

/**
 * What Amplify's client brings and nobody here uses: module by module, what stands in its place in the browser.
 * @type {Readonly<Record<string, Readonly<Record<string, string>>>>}
 */
export const standIns = {
  // Requests are signed with the user pool's token. Tokens are never exchanged for AWS credentials, so there is nothing
  // to sign with either.
  [amplify('auth/dist/esm/providers/cognito/credentialsProvider/index.mjs')]: {
    cognitoCredentialsProvider: 'undefined',
    CognitoAWSCredentialsAndIdentityIdProvider: leftOut('AWS credentials'),
    DefaultIdentityIdStore: leftOut('AWS credentials'),
  },
  [amplify('auth/dist/esm/providers/cognito/credentialsProvider/credentialsProvider.mjs')]: {
    CognitoAWSCredentialsAndIdentityIdProvider: leftOut('AWS credentials'),
  },
  [amplify('auth/dist/esm/providers/cognito/credentialsProvider/IdentityIdStore.mjs')]: {
    DefaultIdentityIdStore: leftOut('AWS credentials'),
  },
  [amplify('core/dist/esm/clients/middleware/signing/signer/signatureV4/signRequest.mjs')]: {
    signRequest: leftOut('AWS signatures'),
  },
  // Nobody signs in at another site and comes back: there is nothing to come back to, and nothing kept of it to clear.
  [amplify('auth/dist/esm/providers/cognito/utils/signInWithRedirectStore.mjs')]: {
    DefaultOAuthStore: `class {
      setAuthConfig() {}
      async loadOAuthInFlight() { return false; }
      async loadOAuthInFlightDeadline() {}
      async loadOAuthSignIn() { return { isOAuthSignIn: false, preferPrivateSession: false }; }
      async clearOAuthData() {}
      async clearOAuthInflightData() {}
    }`,
    OAUTH_INFLIGHT_TTL_MS: '0',
  },
  [amplify('auth/dist/esm/providers/cognito/utils/oauth/inflightPromise.mjs')]: {
    addInflightPromise: leftOut('sign-in at another site'),
    armInflightDeadline: leftOut('sign-in at another site'),
    resolveAndClearInflightPromises: '() => {}',
  },
  // What the page is made with is known.
  [amplify('core/dist/esm/Platform/detectFramework.mjs')]: {
    clearCache: '() => {}',
    detectFramework: `() => ${JSON.stringify(names.Framework.NextJs)}`,
    frameworkChangeObservers: '[]',
    observeFrameworkChanges: '() => {}',
  },
  // Of generation 1: the outputs here are of generation 2.
  [amplify('core/dist/esm/parseAWSExports.mjs')]: { parseAWSExports: leftOut('aws-exports') },
  // Outputs are read when the site is built, by read-site-outputs.js.
  [amplify('core/dist/esm/parseAmplifyOutputs.mjs')]: {
    isAmplifyOutputs: '() => false',
    parseAmplifyOutputs: leftOut('outputs that were not read when the site was built'),
    parseAnalytics: leftOut('analytics'),
  },
  [amplify('core/dist/esm/Platform/types.mjs')]: Object.fromEntries(
    Object.entries(names).map(([name, values]) => [
      name,
      asking.includes(name) ? JSON.stringify(values) : '{}',
    ]),
  ),
  // For pages that a server renders.
  [amplify('core/dist/esm/storage/CookieStorage.mjs')]: { CookieStorage: leftOut('cookies') },
  // For conversations with a language model.
  [amplify(
    'data-schema/dist/esm/runtime/internals/utils/clientProperties/generateConversationsProperty.mjs',
  )]: {
    generateConversationsProperty: '() => ({})',
  },
};
