import { getAmplifyDataClientConfig } from '@aws-amplify/backend/function/runtime';
import { Amplify } from 'aws-amplify';
import { generateClient } from 'aws-amplify/data';
import type { Schema } from '../../data/resource';

type Handler = Schema['lendCopy']['functionHandler'];

/** Writes through Amplify's data client, as a function does that the schema gives access to: to mutations alone. */
export const handler: Handler = async (event) => {
  const { resourceConfig, libraryOptions } = await getAmplifyDataClientConfig(readEnvironment());
  Amplify.configure(resourceConfig, libraryOptions);
  const client = generateClient<Schema>();
  const { isbn, copyNumber, borrower, lookUpFirst } = event.arguments;
  if (lookUpFirst) {
    const { errors } = await client.models.Copy.get({ isbn, copyNumber });
    if (errors?.[0]) throw new Error(`unable to look the copy up; ${errors[0].message}`);
  }
  const { data, errors } = await client.models.Copy.update({ isbn, copyNumber, borrower });
  const [error] = errors ?? [];
  if (error) throw new Error(`unable to lend; ${error.message}`);
  return data?.borrower ?? null;
};

/** What Lambda sets; `$amplify/env` would type it, but is generated only where a backend is synthesised. */
function readEnvironment(): Parameters<typeof getAmplifyDataClientConfig>[0] {
  const read = (name: string): string => {
    const value = process.env[name];
    if (value === undefined) throw new Error(`unable to reach the data; ${name} is not set`);
    return value;
  };
  return {
    ...process.env,
    AWS_ACCESS_KEY_ID: read('AWS_ACCESS_KEY_ID'),
    AWS_SECRET_ACCESS_KEY: read('AWS_SECRET_ACCESS_KEY'),
    AWS_SESSION_TOKEN: read('AWS_SESSION_TOKEN'),
    AWS_REGION: read('AWS_REGION'),
    AMPLIFY_DATA_DEFAULT_NAME: read('AMPLIFY_DATA_DEFAULT_NAME'),
  };
}
