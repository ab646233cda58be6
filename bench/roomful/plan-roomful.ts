import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { fetchAuthSession } from 'aws-amplify/auth';
import type { LocalBackend } from '../../local';
import { Actors, createAccount, makeRoomfulClient, unwrap, type Person } from '../../scripts/real-client';
import type { Plan, SendingRequest, Visitor } from '../processes';

/** What the server's process says of itself. */
export type RoomfulGreeting = Pick<LocalBackend, 'port' | 'outputs' | 'admin'> & {
  readonly userPool: { readonly userPoolId: string };
};

const roomId = 'bench-room';
const people: readonly Person[] = Array.from({ length: 20 }, (_, index) => ({
  email: `person${index}@bench.example`,
  password: 'Roomful-bench-1',
  displayName: `Person ${index}`,
  // Participants may post so often and no more; a bench is not to wait.
  groups: ['User', 'Moderator'],
}));

const selection =
  'roomId messageId content nonce senderId senderName senderRole repliedId repliedAt replyCount createdAt updatedAt';
const subscription = `subscription ($filter: ModelSubscriptionMessageFilterInput) { onCreateMessage(filter: $filter) { ${selection} } }`;
const mutation = `mutation ($input: CreateMessageInput!) { createMessage(input: $input) { ${selection} } }`;

/** Signs twenty people up and in with the real client, lets them join a room, and says how they chat by wire. */
export async function planRoomful(greeting: RoomfulGreeting): Promise<Plan> {
  const tokens = await signIn(greeting);
  return {
    port: greeting.port,
    visitors: tokens.map(subscribeAs),
    requests: tokens.map(sendAs),
  };
}

async function signIn({ outputs, admin, userPool }: RoomfulGreeting): Promise<readonly string[]> {
  const cognito = new CognitoIdentityProviderClient({ ...admin });
  for (const person of people) await createAccount(cognito, userPool.userPoolId, person);
  cognito.destroy();
  const actors = new Actors(outputs, makeRoomfulClient);
  const tokens: string[] = [];
  for (const [index, person] of people.entries()) {
    const client = await actors.actAs(person);
    if (index === 0) {
      const room = { id: roomId, title: 'Bench', status: 'LIVE', visibility: 'PUBLIC' } as const;
      const startsAt = new Date().toISOString();
      unwrap(await client.models.Room.create({ ...room, startsAt }), 'create a room');
    }
    unwrap(await client.mutations.joinRoom({ roomId, displayName: person.displayName }), 'join a room');
    tokens.push(String((await fetchAuthSession()).tokens?.accessToken));
  }
  return tokens;
}

function subscribeAs(token: string): Visitor {
  const authorization = { Authorization: token, host: 'localhost' };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const variables = { filter: { roomId: { eq: roomId } } };
  const payload = {
    data: JSON.stringify({ query: subscription, variables }),
    extensions: { authorization },
  };
  return {
    path: '/graphql/realtime',
    protocols: ['graphql-ws', `header-${header}`],
    steps: [
      { after: null, text: JSON.stringify({ type: 'connection_init' }) },
      {
        after: 'connection_ack',
        text: JSON.stringify({ id: '00000000-0000-4000-8000-000000000000', type: 'start', payload }),
      },
    ],
    subscribedBy: 'start_ack',
  };
}

function sendAs(token: string): SendingRequest {
  const content = 'nr-__NUMBER__; what a goal that was, did you see the replay from behind the net?';
  const input = { roomId, messageId: 'new', content, nonce: 'nonce-__NUMBER__' };
  return {
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: token },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  };
}
