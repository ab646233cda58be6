import { generateClient } from 'aws-amplify/data';
import type { Schema } from '../../amplify/data/resource';

export const makeRoomfulClient = () => generateClient<Schema>({ authMode: 'userPool' });

export type RoomfulClient = ReturnType<typeof makeRoomfulClient>;
