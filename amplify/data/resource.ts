import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { bundleResolver } from './bundle-resolver';

const schema = a.schema({
  RoomStatus: a.enum(['SCHEDULED', 'LIVE', 'CLOSED']),
  RoomVisibility: a.enum(['PUBLIC', 'UNLISTED']),
  DeliveryMode: a.enum(['STANDARD', 'BROADCAST']),
  Role: a.enum(['PARTICIPANT', 'MODERATOR']),
  /** A removed post stays, empty, so that everyone hears of it and quotes of it are empty as well. */
  PostState: a.enum(['VISIBLE', 'REMOVED']),
  Measure: a.enum(['MUTE', 'UNMUTE', 'BAN', 'UNBAN']),
  ModeratorAction: a.enum([
    'ROOM_CREATED',
    'ROOM_CHANGED',
    'MESSAGE_REMOVED',
    'ANSWER_REMOVED',
    'MUTED',
    'UNMUTED',
    'BANNED',
    'UNBANNED',
  ]),

  /** One event's chat. */
  Room: a
    .model({
      id: a.id().required(),
      title: a.string().required(),
      description: a.string(),
      status: a.ref('RoomStatus').required(),
      visibility: a.ref('RoomVisibility').required(),
      delivery: a.ref('DeliveryMode'),
      expectedAudience: a.integer(),
      slowModeSeconds: a.integer(),
      readOnly: a.boolean(),
      pinnedMessageId: a.id(),
      announcement: a.string(),
      /** Where the event's video is, for the slot beside the chat. */
      streamUrl: a.string(),
      startsAt: a.datetime().required(),
    })
    .identifier(['id'])
    // The lobby lists rooms by time through this index, so that it never scans the table.
    .secondaryIndexes((index) => [
      index('visibility').sortKeys(['startsAt']).name('byStart').queryField(null),
    ])
    .authorization((allow) => [
      allow.group('User').to(['read']),
      allow.group('Moderator').to(['create', 'read', 'update']),
    ]),

  /**
   * What a participant posts in a room. The fields that the server stamps are nullable here only because
   * a required field would have to be sent by the client.
   */
  Message: a
    .model({
      roomId: a.id().required(),
      messageId: a.id().required(),
      content: a.string().required(),
      nonce: a.string().required(),
      senderId: a.id(),
      senderName: a.string(),
      senderRole: a.ref('Role'),
      repliedId: a.id(),
      repliedAt: a.datetime(),
      replyCount: a.integer(),
      state: a.ref('PostState'),
      editedAt: a.datetime(),
      removedAt: a.datetime(),
      removedBy: a.id(),
    })
    .identifier(['roomId', 'messageId'])
    .authorization((allow) => [allow.groups(['User', 'Moderator']).to(['create', 'read', 'update'])]),

  /** An answer under one message. `position` is its place in the thread, from 1. */
  Thread: a
    .model({
      roomId: a.id().required(),
      messageId: a.id().required(),
      threadId: a.id().required(),
      content: a.string().required(),
      nonce: a.string().required(),
      senderId: a.id(),
      senderName: a.string(),
      senderRole: a.ref('Role'),
      position: a.integer(),
      state: a.ref('PostState'),
      editedAt: a.datetime(),
      removedAt: a.datetime(),
      removedBy: a.id(),
    })
    .identifier(['roomId', 'messageId', 'threadId'])
    .authorization((allow) => [allow.groups(['User', 'Moderator']).to(['create', 'read', 'update'])]),

  /** One user in one room. Made by `joinRoom`, and nobody writes it directly. */
  Participant: a
    .model({
      roomId: a.id().required(),
      userId: a.id().required(),
      displayName: a.string().required(),
      role: a.ref('Role').required(),
      joinedAt: a.datetime().required(),
      lastSentAt: a.datetime(),
      mutedUntil: a.timestamp(),
      bannedAt: a.datetime(),
    })
    .identifier(['roomId', 'userId'])
    .disableOperations(['mutations', 'subscriptions'])
    .authorization((allow) => [allow.group('Moderator').to(['read'])]),

  /** What a moderator did: who, what, whom, when. Written before it is done, so that nothing is done unseen. */
  AuditEntry: a
    .model({
      roomId: a.id().required(),
      entryId: a.id().required(),
      action: a.ref('ModeratorAction').required(),
      actorId: a.id().required(),
      targetUserId: a.id(),
      messageId: a.id(),
      threadId: a.id(),
      detail: a.string(),
    })
    .identifier(['roomId', 'entryId'])
    .disableOperations(['mutations', 'subscriptions'])
    .authorization((allow) => [allow.group('Moderator').to(['read'])]),

  /**
   * Which post a person's nonce became, so that a retry of any age is answered with the same one. For the
   * resolver functions alone; a row expires after a day.
   */
  Receipt: a
    .model({
      userId: a.id().required(),
      nonce: a.string().required(),
      expiresAt: a.timestamp().required(),
    })
    .identifier(['userId', 'nonce'])
    .disableOperations(['queries', 'mutations', 'subscriptions'])
    .authorization((allow) => [allow.group('Moderator').to(['read'])]),

  /** Who one is in a room. */
  Membership: a.customType({
    roomId: a.id().required(),
    userId: a.id().required(),
    displayName: a.string().required(),
    role: a.ref('Role').required(),
    joinedAt: a.datetime().required(),
  }),

  /** Enters a room under a display name; calling it again changes the name and nothing else. */
  joinRoom: a
    .mutation()
    .arguments({ roomId: a.id().required(), displayName: a.string().required() })
    .returns(a.ref('Membership'))
    .authorization((allow) => [allow.groups(['User', 'Moderator'])])
    .handler([
      a.handler.custom({ dataSource: a.ref('Room'), entry: bundleResolver('require-room') }),
      a.handler.custom({ dataSource: a.ref('Participant'), entry: bundleResolver('join-room') }),
    ]),

  /** What a moderator's measure left behind. */
  Standing: a.customType({
    roomId: a.id().required(),
    userId: a.id().required(),
    displayName: a.string().required(),
    mutedUntil: a.timestamp(),
    bannedAt: a.datetime(),
  }),

  /** Mutes a participant for a time, or bans them until they are unbanned. A ban cuts what they listen to. */
  moderateParticipant: a
    .mutation()
    .arguments({
      roomId: a.id().required(),
      userId: a.id().required(),
      measure: a.ref('Measure').required(),
      /** Of a mute; 1 second to 30 days. */
      seconds: a.integer(),
      reason: a.string(),
    })
    .returns(a.ref('Standing'))
    .authorization((allow) => [allow.group('Moderator')])
    .handler([
      a.handler.custom({ dataSource: a.ref('Room'), entry: bundleResolver('prepare-measure') }),
      a.handler.custom({ dataSource: a.ref('AuditEntry'), entry: bundleResolver('log-action') }),
      a.handler.custom({ dataSource: a.ref('Participant'), entry: bundleResolver('take-measure') }),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
  // What people write and the headers, which carry tokens, stay out of the log.
  logging: { fieldLogLevel: 'error', excludeVerboseContent: true, retention: '1 month' },
});
