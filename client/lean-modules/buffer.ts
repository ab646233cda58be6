/**
 * For the browser, in place of Node's `Buffer`: there is none. A dependency of Amplify's asks whether there is one and
 * does without; the bundler would take its asking for a need, at 7 KB (docs/decisions/0029-lean-pages.md).
 */
export const Buffer = undefined;
