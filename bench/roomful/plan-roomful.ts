import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { fetchAuthSession } from 'aws-amplify/auth';
import type { LocalBackend } from '../../local';
import {
  Actors,
  createAccount,
  makeRoomfulClient,
  unwrap,
  type Person,
  type RoomfulClient,
} from '../../scripts/real-client';
import type { Plan, SendingRequest, Visitor } from '../processes';

/** What the server's process says of itself. */
export type RoomfulGreeting = Pick<LocalBackend, 'port' | 'outputs' | 'admin'> & {
  readonly userPool: { readonly userPoolId: string };
};

const roomId = 'bench-room';

export interface RoomfulOptions {
  readonly delivery: 'STANDARD' | 'BROADCAST';
  readonly people: number;
  /** Participants may post so often and no more; who is a moderator may always, and is always shown. */
  readonly areModerators: boolean;
}

const defaults: RoomfulOptions = { delivery: 'STANDARD', people: 20, areModerators: true };

/** The first one makes the room, and so is a moderator. */
const peopleOf = ({ people, areModerators }: RoomfulOptions): readonly Person[] =>
  Array.from({ length: people }, (_, index) => ({
    email: `person${index}@bench.example`,
    password: 'Roomful-bench-1',
    displayName: `Person ${index}`,
    groups: areModerators || index === 0 ? ['User', 'Moderator'] : ['User'],
  }));

const selection =
  'roomId messageId content nonce senderId senderName senderRole repliedId repliedAt replyCount createdAt updatedAt';
const subscription = `subscription ($filter: ModelSubscriptionMessageFilterInput) { onCreateMessage(filter: $filter) { ${selection} } }`;
const mutation = `mutation ($input: CreateMessageInput!) { createMessage(input: $input) { ${selection} } }`;

const tickSubscription = `subscription ($roomId: ID!) { onTick(roomId: $roomId) { roomId body } }`;

/** A room, and how people chat in it by wire. */
export interface OpenRoomful {
  readonly plan: Plan;
  /** Its newest ticks, as its snapshot has them. */
  readonly readTicks: () => Promise<readonly string[]>;
  /** All that is stored in it, the oldest first, as the API tells it. */
  readonly readMessages: () => Promise<readonly StoredMessage[]>;
}

type ModelRow = Awaited<ReturnType<RoomfulClient['models']['Message']['list']>>['data'][number];
export type StoredMessage = Pick<
  ModelRow,
  'messageId' | 'content' | 'nonce' | 'senderId' | 'senderName' | 'replyCount' | 'editedAt' | 'removedAt'
>;

/** Signs people up and in with the real client, and lets them join a room. */
export async function openRoomful(greeting: RoomfulGreeting, options: RoomfulOptions): Promise<OpenRoomful> {
  const actors = new Actors(greeting.outputs, makeRoomfulClient);
  const tokens = await signIn(greeting, actors, options);
  const senders = options.areModerators ? tokens : tokens.slice(1);
  return {
    plan: {
      port: greeting.port,
      visitors: tokens.map((token) => subscribeAs(token, options.delivery)),
      requests: senders.map(sendAs),
    },
    readTicks: () => readTicks(actors.client),
    readMessages: () => readMessages(actors.client),
  };
}

/** How people chat by wire, in a room in which nobody has to wait. */
export async function planRoomful(greeting: RoomfulGreeting): Promise<Plan> {
  return (await openRoomful(greeting, defaults)).plan;
}

async function readTicks(client: RoomfulClient): Promise<readonly string[]> {
  const { data, errors } = await client.queries.roomSnapshot({ roomId });
  if (!data) throw new Error(`unable to read the snapshot; ${errors?.[0]?.message ?? 'there is none'}`);
  return data.ticks;
}

async function readMessages(client: RoomfulClient): Promise<readonly StoredMessage[]> {
  const rows: ModelRow[] = [];
  for (let nextToken: string | null | undefined = null; nextToken !== undefined;) {
    const page: Awaited<ReturnType<typeof client.models.Message.list>> = await client.models.Message.list({
      roomId,
      limit: 100,
      nextToken,
    });
    if (page.errors !== undefined)
      throw new Error(`unable to read the room; ${page.errors[0]?.message ?? ''}`);
    rows.push(...page.data);
    nextToken = page.nextToken ?? undefined;
  }
  return rows;
}

async function signIn(
  { admin, userPool }: RoomfulGreeting,
  actors: Actors,
  options: RoomfulOptions,
): Promise<readonly string[]> {
  const people = peopleOf(options);
  const cognito = new CognitoIdentityProviderClient({ ...admin });
  for (const person of people) await createAccount(cognito, userPool.userPoolId, person);
  cognito.destroy();
  const tokens: string[] = [];
  for (const [index, person] of people.entries()) {
    const client = await actors.actAs(person);
    if (index === 0) {
      const room = { id: roomId, title: 'Bench', status: 'LIVE', visibility: 'PUBLIC' } as const;
      const { delivery } = options;
      const startsAt = new Date().toISOString();
      unwrap(await client.models.Room.create({ ...room, startsAt, delivery }), 'create a room');
    }
    unwrap(await client.mutations.joinRoom({ roomId, displayName: person.displayName }), 'join a room');
    tokens.push(String((await fetchAuthSession()).tokens?.accessToken));
  }
  return tokens;
}

function subscribeAs(token: string, delivery: RoomfulOptions['delivery']): Visitor {
  const authorization = { Authorization: token, host: 'localhost' };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const asked =
    delivery === 'BROADCAST'
      ? { query: tickSubscription, variables: { roomId } }
      : { query: subscription, variables: { filter: { roomId: { eq: roomId } } } };
  const payload = {
    data: JSON.stringify(asked),
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
