import { generateClient } from 'aws-amplify/data';
import type { Schema } from '../../amplify/data/resource';

/** Gives a request its headers, or has it fail. */
export type Authorize = () => Promise<Record<string, string>>;

const isSubscription = /^\s*subscription\b/;

/**
 * The typed client, which signs every request with the user pool's access token; what `authorize` gives goes first.
 * Subscriptions are the page's own, which is opened anew for somebody else.
 */
export function createDataClient(authorize: Authorize) {
  return generateClient<Schema>({
    authMode: 'userPool',
    headers: (request) =>
      isSubscription.test(request?.queryString ?? '') ? Promise.resolve({}) : authorize(),
  });
}

export type DataClient = ReturnType<typeof createDataClient>;
