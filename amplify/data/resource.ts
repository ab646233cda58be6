import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { broadcastTypes } from './broadcast-types';
import { bundleResolver } from './bundle-resolver';
import { reactionCounts, reactionTypes } from './reaction-types';
import { reviewTypes } from './review-types';

const schema = a.schema({
  RoomStatus: a.enum(['SCHEDULED', 'LIVE', 'CLOSED']),
  RoomVisibility: a.enum(['PUBLIC', 'UNLISTED']),
  DeliveryMode: a.enum(['STANDARD', 'BROADCAST']),
  Role: a.enum(['PARTICIPANT', 'MODERATOR']),
  /**
   * A removed post stays, empty, so that everyone hears of it and quotes of it are empty as well. `HELD` is one that
   * was reported: removed until a moderator has looked at it.
   */
  PostState: a.enum(['VISIBLE', 'REMOVED', 'HELD']),
  BlockedWordAnswer: a.enum(['REFUSE', 'HOLD']),
  HoldReason: a.enum(['BLOCKED_WORD', 'ROOM_HOLDS', 'REPORTED']),
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
    'RULES_CHANGED',
    'HELD_PUBLISHED',
    'HELD_DISCARDED',
    'REPORTS_DISMISSED',
    'REPORTS_REOPENED',
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
    // The lobby lists rooms by time through these, so that it never scans the table.
    .secondaryIndexes((index) => [
      index('visibility').sortKeys(['startsAt']).name('byStart').queryField(null),
      index('status').sortKeys(['startsAt']).name('byStatus').queryField(null),
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
      /** When a moderator put it back after it had been reported. */
      restoredAt: a.datetime(),
      ...reactionCounts,
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

  /** What a room doesn't let pass. For moderators alone: who knew the words could write around them. */
  RoomRules: a
    .model({
      roomId: a.id().required(),
      blockedWords: a.string().required().array(),
      onBlockedWord: a.ref('BlockedWordAnswer'),
      /** Whether everything that participants post waits for a moderator. */
      holdsAll: a.boolean(),
      /** So many people who report a message have it held; none if null. */
      holdAfterReports: a.integer(),
    })
    .identifier(['roomId'])
    .disableOperations(['mutations', 'subscriptions', 'list'])
    .authorization((allow) => [allow.group('Moderator').to(['read'])]),

  /** A post that waits for a moderator; the rows of a room are its queue. Gone when it is decided. */
  HeldPost: a
    .model({
      roomId: a.id().required(),
      /** The id that a held post was admitted with; of what was reported, the message's. */
      heldId: a.id().required(),
      reason: a.ref('HoldReason').required(),
      /** The message that it answers; null for a message. */
      parentId: a.id(),
      content: a.string().required(),
      nonce: a.string().required(),
      senderId: a.id().required(),
      senderName: a.string().required(),
      senderRole: a.ref('Role').required(),
      repliedId: a.id(),
      sentAt: a.datetime().required(),
    })
    .identifier(['roomId', 'heldId'])
    .disableOperations(['mutations', 'subscriptions'])
    .authorization((allow) => [allow.group('Moderator').to(['read'])]),

  /** That one person finds one message out of place; or, in the row `~kept`, since when moderators do not. */
  Report: a
    .model({
      roomId: a.id().required(),
      messageId: a.id().required(),
      reporterId: a.id().required(),
      reason: a.string(),
    })
    .identifier(['roomId', 'messageId', 'reporterId'])
    .disableOperations(['mutations', 'subscriptions'])
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
    updatedAt: a.datetime(),
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

  /** What the measures in one room leave behind, to its moderators, as they are taken. */
  onStanding: a
    .subscription()
    .for(a.ref('moderateParticipant'))
    .arguments({ roomId: a.id().required() })
    .authorization((allow) => [allow.group('Moderator')])
    .handler(a.handler.custom({ entry: bundleResolver('admit-standing-listener') })),

  /** Sets what is given and leaves the rest; a room without rules has none of them. */
  setRoomRules: a
    .mutation()
    .arguments({
      roomId: a.id().required(),
      blockedWords: a.string().required().array(),
      onBlockedWord: a.ref('BlockedWordAnswer'),
      holdsAll: a.boolean(),
      /** 1 to 100; null for none. */
      holdAfterReports: a.integer(),
    })
    .returns(a.ref('RoomRules'))
    .authorization((allow) => [allow.group('Moderator')])
    .handler([
      a.handler.custom({ dataSource: a.ref('Room'), entry: bundleResolver('prepare-rules') }),
      a.handler.custom({ dataSource: a.ref('AuditEntry'), entry: bundleResolver('log-action') }),
      a.handler.custom({ dataSource: a.ref('RoomRules'), entry: bundleResolver('store-rules') }),
    ]),

  ...reviewTypes,
  ...broadcastTypes,
  ...reactionTypes,
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
  // What people write and the headers, which carry tokens, stay out of the log.
  logging: { fieldLogLevel: 'error', excludeVerboseContent: true, retention: '1 month' },
});
