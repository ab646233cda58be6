import { generateClient } from 'aws-amplify/data';
import type { Schema } from './amplify/data/resource';

export const makeLibraryClient = () => generateClient<Schema>({ authMode: 'userPool' });

export type LibraryClient = ReturnType<typeof makeLibraryClient>;
