import { generateClient } from 'aws-amplify/data';
import type { Schema } from '../../amplify/data/resource';

/** The typed client, which signs every request with the user pool's access token. */
export function createDataClient() {
  return generateClient<Schema>({ authMode: 'userPool' });
}

export type DataClient = ReturnType<typeof createDataClient>;
