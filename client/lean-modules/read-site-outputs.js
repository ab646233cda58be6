import { parseAmplifyConfig } from 'aws-amplify/utils';

/**
 * The outputs as Amplify reads them, and where a local backend is: what it makes of them is the same in every browser, and
 * so it is made once, when the site is built (docs/decisions/0046-what-comes-later.md).
 */
export function readSiteOutputs({ custom, ...outputs }) {
  const { localBackend } = custom ?? {};
  return { ...parseAmplifyConfig({ custom, ...outputs }), ...(localBackend && { custom: { localBackend } }) };
}
