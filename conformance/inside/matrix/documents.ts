import { randomUUID } from 'node:crypto';

/** What a case is about: a room with a message and an answer in it, and the caller's own id. */
export interface Scene {
  readonly roomId: string;
  readonly messageId: string;
  readonly threadId: string;
  /** A participant who is no moderator, for measures. */
  readonly participantId: string;
  /** What waits for a moderator: one to publish and one to discard. */
  readonly heldIds: readonly [string, string];
}

export interface Call {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const call = (query: string, variables: Readonly<Record<string, unknown>> = {}): Call => ({
  query,
  variables,
});

const posted =
  'roomId messageId content nonce senderId senderName senderRole createdAt editedAt removedAt state';

/** Of a post's mutation as much as lets those who listen hear of it. */
const heard: Readonly<Record<string, string>> = {
  createMessage: 'roomId messageId',
  updateMessage: `${posted} restoredAt`,
  createThread: `${posted} threadId position`,
  updateThread: `${posted} threadId position`,
};

const mutation = (name: string, input: string, variables: Readonly<Record<string, unknown>>): Call =>
  call(`mutation ($input: ${input}!) { ${name}(input: $input) { ${heard[name] ?? '__typename'} } }`, {
    input: variables,
  });

const subscription =
  (name: string, model: 'Room' | 'Message' | 'Thread') =>
  ({ roomId }: Scene): Call => {
    const filter = model === 'Room' ? { id: { eq: roomId } } : { roomId: { eq: roomId } };
    return call(
      `subscription ($filter: ModelSubscription${model}FilterInput) { ${name}(filter: $filter) { __typename } }`,
      { filter },
    );
  };

const byKey = (name: string, keys: readonly string[]): Call['query'] =>
  `query (${keys.map((key) => `$${key}: ID!`).join(', ')}) { ${name}(${keys.map((key) => `${key}: $${key}`).join(', ')}) { __typename } }`;

const list = (name: string): Call['query'] =>
  `query ($roomId: ID!) { ${name}(roomId: $roomId) { items { __typename } } }`;

const decide = (name: string): Call['query'] =>
  `mutation ($roomId: ID!, $heldId: ID!) { ${name}(roomId: $roomId, heldId: $heldId) { roomId } }`;

const room = (id: string) => ({
  id,
  title: 'Another',
  status: 'LIVE',
  visibility: 'UNLISTED',
  startsAt: '2031-01-01T00:00:00.000Z',
});

/** How each operation of the API is called well, by its name in the table. */
export const calls: Readonly<Record<string, (scene: Scene) => Call>> = {
  'Query.getRoom': ({ roomId: id }) => call(byKey('getRoom', ['id']), { id }),
  'Query.listRooms': () => call('{ listRooms { items { __typename } } }'),
  'Query.getMessage': ({ roomId, messageId }) =>
    call(byKey('getMessage', ['roomId', 'messageId']), { roomId, messageId }),
  'Query.listMessages': ({ roomId }) => call(list('listMessages'), { roomId }),
  'Query.getThread': ({ roomId, messageId, threadId }) =>
    call(byKey('getThread', ['roomId', 'messageId', 'threadId']), { roomId, messageId, threadId }),
  'Query.listThreads': ({ roomId }) => call(list('listThreads'), { roomId }),
  'Query.getParticipant': ({ roomId, participantId: userId }) =>
    call(byKey('getParticipant', ['roomId', 'userId']), { roomId, userId }),
  'Query.listParticipants': ({ roomId }) => call(list('listParticipants'), { roomId }),
  'Query.getAuditEntry': ({ roomId }) =>
    call(byKey('getAuditEntry', ['roomId', 'entryId']), { roomId, entryId: 'x' }),
  'Query.listAuditEntries': ({ roomId }) => call(list('listAuditEntries'), { roomId }),
  'Query.getRoomRules': ({ roomId }) => call(byKey('getRoomRules', ['roomId']), { roomId }),
  'Query.getHeldPost': ({ roomId, heldIds: [heldId] }) =>
    call(byKey('getHeldPost', ['roomId', 'heldId']), { roomId, heldId }),
  'Query.listHeldPosts': ({ roomId }) => call(list('listHeldPosts'), { roomId }),
  'Query.getReport': ({ roomId, messageId, participantId: reporterId }) =>
    call(byKey('getReport', ['roomId', 'messageId', 'reporterId']), { roomId, messageId, reporterId }),
  'Query.listReports': ({ roomId }) => call(list('listReports'), { roomId }),
  'Query.roomSnapshot': ({ roomId }) =>
    call('query ($roomId: ID!) { roomSnapshot(roomId: $roomId) { reachesStart } }', { roomId }),
  'Mutation.beat': ({ roomId }) =>
    call('mutation ($roomId: ID!) { beat(roomId: $roomId) { roomId } }', { roomId }),
  'Mutation.sendReactions': ({ roomId }) =>
    call(
      'mutation ($roomId: ID!, $counts: AWSJSON!) { sendReactions(roomId: $roomId, counts: $counts) { roomId } }',
      { roomId, counts: '{"👍":1}' },
    ),
  'Query.myReactions': ({ roomId, messageId }) =>
    call('query ($roomId: ID!, $id: ID!) { myReactions(roomId: $roomId, from: $id, to: $id) { emoji } }', {
      roomId,
      id: messageId,
    }),
  'Mutation.reactToMessage': ({ roomId, messageId }) =>
    call(
      'mutation ($roomId: ID!, $messageId: ID!) { reactToMessage(roomId: $roomId, messageId: $messageId, emoji: "👏", isOn: true) { roomId messageId isTold reactionVersion reaction0 reaction1 reaction2 reaction3 reaction4 reaction5 } }',
      { roomId, messageId },
    ),
  'Mutation.publishTick': ({ roomId }) =>
    call('mutation ($roomId: ID!) { publishTick(roomId: $roomId, body: "{}") { roomId } }', { roomId }),
  'Mutation.setRoomRules': ({ roomId }) =>
    call('mutation ($roomId: ID!) { setRoomRules(roomId: $roomId, holdsAll: false) { roomId } }', { roomId }),
  'Mutation.publishHeldPost': ({ roomId, heldIds: [heldId] }) =>
    call(decide('publishHeldPost'), { roomId, heldId }),
  'Mutation.discardHeldPost': ({ roomId, heldIds: [, heldId] }) =>
    call(decide('discardHeldPost'), { roomId, heldId }),
  'Mutation.keepReportedMessage': ({ roomId, messageId }) =>
    call(
      'mutation ($roomId: ID!, $messageId: ID!) { keepReportedMessage(roomId: $roomId, messageId: $messageId, isKept: true) { roomId } }',
      { roomId, messageId },
    ),
  'Mutation.reportMessage': ({ roomId, messageId }) =>
    call(
      'mutation ($roomId: ID!, $messageId: ID!) { reportMessage(roomId: $roomId, messageId: $messageId) { roomId state } }',
      { roomId, messageId },
    ),
  'Mutation.joinRoom': ({ roomId }) =>
    call('mutation ($roomId: ID!) { joinRoom(roomId: $roomId, displayName: "Somebody") { userId } }', {
      roomId,
    }),
  'Mutation.moderateParticipant': ({ roomId, participantId: userId }) =>
    call(
      'mutation ($roomId: ID!, $userId: ID!) { moderateParticipant(roomId: $roomId, userId: $userId, measure: UNMUTE) { userId } }',
      { roomId, userId },
    ),
  'Mutation.createRoom': () => mutation('createRoom', 'CreateRoomInput', room(randomUUID())),
  'Mutation.updateRoom': ({ roomId: id }) => mutation('updateRoom', 'UpdateRoomInput', { id, title: 'New' }),
  'Mutation.deleteRoom': ({ roomId: id }) => mutation('deleteRoom', 'DeleteRoomInput', { id }),
  'Mutation.createMessage': ({ roomId }) =>
    mutation('createMessage', 'CreateMessageInput', {
      roomId,
      messageId: 'new',
      content: 'Hello',
      nonce: randomUUID(),
    }),
  'Mutation.updateMessage (edit)': ({ roomId, messageId }) =>
    mutation('updateMessage', 'UpdateMessageInput', { roomId, messageId, content: 'Changed' }),
  'Mutation.updateMessage (remove)': ({ roomId, messageId }) =>
    mutation('updateMessage', 'UpdateMessageInput', { roomId, messageId, state: 'REMOVED' }),
  'Mutation.deleteMessage': ({ roomId, messageId }) =>
    mutation('deleteMessage', 'DeleteMessageInput', { roomId, messageId }),
  'Mutation.createThread': ({ roomId, messageId }) =>
    mutation('createThread', 'CreateThreadInput', {
      roomId,
      messageId,
      threadId: 'new',
      content: 'Hello',
      nonce: randomUUID(),
    }),
  'Mutation.updateThread (edit)': ({ roomId, messageId, threadId }) =>
    mutation('updateThread', 'UpdateThreadInput', { roomId, messageId, threadId, content: 'Changed' }),
  'Mutation.updateThread (remove)': ({ roomId, messageId, threadId }) =>
    mutation('updateThread', 'UpdateThreadInput', { roomId, messageId, threadId, state: 'REMOVED' }),
  'Mutation.deleteThread': ({ roomId, messageId, threadId }) =>
    mutation('deleteThread', 'DeleteThreadInput', { roomId, messageId, threadId }),
  'Subscription.onReviewedPost': ({ roomId }) =>
    call('subscription ($roomId: ID!) { onReviewedPost(roomId: $roomId) { roomId state } }', { roomId }),
  'Subscription.onReaction': ({ roomId }) =>
    call('subscription ($roomId: ID!) { onReaction(roomId: $roomId) { roomId isTold } }', { roomId }),
  'Subscription.onStanding': ({ roomId }) =>
    call('subscription ($roomId: ID!) { onStanding(roomId: $roomId) { roomId userId } }', { roomId }),
  'Subscription.onTick': ({ roomId }) =>
    call('subscription ($roomId: ID!) { onTick(roomId: $roomId) { roomId body } }', { roomId }),
  'Subscription.onCreateRoom': subscription('onCreateRoom', 'Room'),
  'Subscription.onUpdateRoom': subscription('onUpdateRoom', 'Room'),
  'Subscription.onDeleteRoom': subscription('onDeleteRoom', 'Room'),
  'Subscription.onCreateMessage': subscription('onCreateMessage', 'Message'),
  'Subscription.onUpdateMessage': subscription('onUpdateMessage', 'Message'),
  'Subscription.onDeleteMessage': subscription('onDeleteMessage', 'Message'),
  'Subscription.onCreateThread': subscription('onCreateThread', 'Thread'),
  'Subscription.onUpdateThread': subscription('onUpdateThread', 'Thread'),
  'Subscription.onDeleteThread': subscription('onDeleteThread', 'Thread'),
};
