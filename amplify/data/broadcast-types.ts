import { a } from '@aws-amplify/backend';
import { bundleResolver } from './bundle-resolver';
import { reactionCounts } from './reaction-types';

/** The part of the schema that rooms in broadcast delivery need (docs/spec/ticks.md). */
export const broadcastTypes = {
  /**
   * Where a room in broadcast delivery is: its last tick, who has the turn, the crowd's rates. For the function that
   * makes ticks; `chat/ticks` says what stands in it.
   */
  RoomPace: a
    .model({
      roomId: a.id().required(),
      /** Estimated; with the rates that were announced with it. */
      audience: a.integer(),
      beatOneIn: a.integer(),
      reactionOneIn: a.integer(),
    })
    .identifier(['roomId'])
    .disableOperations(['queries', 'mutations', 'subscriptions'])
    .authorization((allow) => [allow.group('Moderator').to(['read'])]),

  /**
   * What `roomSnapshot` answers of a room in broadcast delivery, as it was with its last turn, in attributes of the
   * functions' own: one row, so that a crowd which finds nothing in the cache costs one small read each.
   */
  PreparedSnapshot: a
    .model({ roomId: a.id().required(), turn: a.integer().required() })
    .identifier(['roomId'])
    .disableOperations(['queries', 'mutations', 'subscriptions'])
    .authorization((allow) => [allow.group('Moderator').to(['read'])]),

  /** What a crowd did in one second: beats, taps by emoji, reactions on messages, in attributes of the functions' own. A row expires. */
  CrowdSecond: a
    .model({
      roomId: a.id().required(),
      /** Since the epoch. */
      second: a.string().required(),
      expiresAt: a.timestamp().required(),
    })
    .identifier(['roomId', 'second'])
    .disableOperations(['queries', 'mutations', 'subscriptions'])
    .authorization((allow) => [allow.group('Moderator').to(['read'])]),

  /** When one person last beat and reacted in one room, so that nobody counts as many. A row expires. */
  CrowdAllowance: a
    .model({
      userId: a.id().required(),
      roomId: a.id().required(),
      expiresAt: a.timestamp().required(),
    })
    .identifier(['userId', 'roomId'])
    .disableOperations(['queries', 'mutations', 'subscriptions'])
    .authorization((allow) => [allow.group('Moderator').to(['read'])]),

  /** Where ticks tell how many are here, and in answer to reactions, nothing but the room. */
  Counted: a.customType({
    roomId: a.id().required(),
    /** By the beats of the last minute. */
    audience: a.integer(),
    /** Of so many one is to beat from now on. */
    beatOneIn: a.integer(),
    /** What time it is at the server, by which it is seen who is picked. */
    at: a.timestamp(),
  }),

  /**
   * Says that one is here, once a minute: of as many as the last tick announced one does so, and in standard delivery of as
   * many as the last answer said (docs/spec/crowd.md).
   */
  beat: a
    .mutation()
    .arguments({ roomId: a.id().required() })
    .returns(a.ref('Counted'))
    .authorization((allow) => [allow.groups(['User', 'Moderator'])])
    .handler(a.handler.custom({ dataSource: a.ref('Participant'), entry: bundleResolver('admit-signal') })),

  /**
   * What one tapped since the last report: how often each emoji of `reactionEmojis`, as JSON. It has to be given, which the
   * resolver says: the JSON `null` would pass a required argument as text and be none.
   */
  sendReactions: a
    .mutation()
    .arguments({ roomId: a.id().required(), counts: a.json() })
    .returns(a.ref('Counted'))
    .authorization((allow) => [allow.groups(['User', 'Moderator'])])
    .handler(a.handler.custom({ dataSource: a.ref('Participant'), entry: bundleResolver('admit-signal') })),

  /** What happened in a room in broadcast delivery since its last tick: `body` is what `chat/ticks` serialises. */
  RoomTick: a.customType({ roomId: a.id().required(), body: a.string().required() }),

  /** For the function that makes ticks alone: nobody is in the group, and the resolver asks how one signed in. */
  publishTick: a
    .mutation()
    .arguments({ roomId: a.id().required(), body: a.string().required() })
    .returns(a.ref('RoomTick'))
    .authorization((allow) => [allow.group('Functions')])
    .handler(a.handler.custom({ entry: bundleResolver('pass-tick') })),

  /** The ticks of one room, as they are made. */
  onTick: a
    .subscription()
    .for(a.ref('publishTick'))
    .arguments({ roomId: a.id().required() })
    .authorization((allow) => [allow.groups(['User', 'Moderator'])])
    .handler(
      a.handler.custom({ dataSource: a.ref('Participant'), entry: bundleResolver('admit-tick-listener') }),
    ),

  /** The fields of a room that everybody may read. */
  SnapshotRoom: a.customType({
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
    streamUrl: a.string(),
    startsAt: a.datetime().required(),
    updatedAt: a.datetime().required(),
  }),

  /** A message with its reply count, as it stands in its table. */
  SnapshotMessage: a.customType({
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
    restoredAt: a.datetime(),
    createdAt: a.datetime().required(),
    ...reactionCounts,
  }),

  /**
   * All that one needs to enter a room, or to go on after having missed ticks; the same for everybody, and up to a second
   * old. Of what the ticks tell of, everything that is new enough is among the messages.
   */
  RoomSnapshot: a.customType({
    /** Only if its delivery is BROADCAST do the ticks and the messages join on to one another. */
    room: a.ref('SnapshotRoom').required(),
    /** Bodies of the newest ticks, a chain, the oldest first; none before the room was told of for the first time. */
    ticks: a.string().required().array().required(),
    /** The newest ones, the oldest first: a page, or fewer if they are long. */
    messages: a.ref('SnapshotMessage').required().array().required(),
    /** Whether these are all there are. */
    reachesStart: a.boolean().required(),
    /** Null if none is pinned. */
    pinnedMessage: a.ref('SnapshotMessage'),
    /** Null before the crowd was counted. */
    audience: a.integer(),
    beatOneIn: a.integer(),
    reactionOneIn: a.integer(),
  }),

  /** Cached by AppSync for a second; the first function answers for rooms in broadcast delivery, from one row. */
  roomSnapshot: a
    .query()
    .arguments({ roomId: a.id().required() })
    .returns(a.ref('RoomSnapshot'))
    .authorization((allow) => [allow.groups(['User', 'Moderator'])])
    .handler([
      a.handler.custom({
        dataSource: a.ref('PreparedSnapshot'),
        entry: bundleResolver('read-prepared-snapshot'),
      }),
      a.handler.custom({ dataSource: a.ref('Room'), entry: bundleResolver('read-snapshot-room') }),
      a.handler.custom({ dataSource: a.ref('RoomPace'), entry: bundleResolver('read-snapshot-crowd') }),
      a.handler.custom({ dataSource: a.ref('Message'), entry: bundleResolver('read-snapshot-messages') }),
      a.handler.custom({ dataSource: a.ref('Message'), entry: bundleResolver('read-snapshot-pinned') }),
    ]),
};
