import { a } from '@aws-amplify/backend';
import { bundleResolver } from './bundle-resolver';

/**
 * How many react to a message with each of `reactionEmojis`, by its place there, and how often that changed: of two
 * tellings the one with more changes is the later. Attributes of their own, since DynamoDB's ADD knows no nested ones.
 */
export const reactionCounts = {
  reaction0: a.integer(),
  reaction1: a.integer(),
  reaction2: a.integer(),
  reaction3: a.integer(),
  reaction4: a.integer(),
  reaction5: a.integer(),
  reactionVersion: a.integer(),
};

/** The part of the schema that reactions on a message need (docs/spec/reactions.md). */
export const reactionTypes = {
  /** Whether one person reacts to one message with one emoji, and how far that is counted. For the functions alone. */
  Reaction: a
    .model({
      userId: a.id().required(),
      roomId: a.id().required(),
      messageId: a.id().required(),
      emoji: a.string().required(),
      isOn: a.boolean().required(),
    })
    .identifier(['userId', 'roomId', 'messageId', 'emoji'])
    .disableOperations(['queries', 'mutations', 'subscriptions'])
    .authorization((allow) => [allow.group('Moderator').to(['read'])]),

  /** The reactions on a message, counted. */
  MessageReactions: a.customType({
    roomId: a.id().required(),
    messageId: a.id().required(),
    /** Whether it is told to everybody: of a message that many react to, not every one. */
    isTold: a.boolean(),
    ...reactionCounts,
  }),

  /** Reacts to a message with one emoji, or takes that back. Asking again changes nothing. */
  reactToMessage: a
    .mutation()
    .arguments({
      roomId: a.id().required(),
      messageId: a.id().required(),
      /** One of `reactionEmojis`. */
      emoji: a.string().required(),
      isOn: a.boolean().required(),
    })
    .returns(a.ref('MessageReactions'))
    .authorization((allow) => [allow.groups(['User', 'Moderator'])])
    .handler([
      a.handler.custom({ dataSource: a.ref('Participant'), entry: bundleResolver('require-reactor') }),
      a.handler.custom({ dataSource: a.ref('CrowdAllowance'), entry: bundleResolver('allow-reaction') }),
    ]),

  /** The reactions on a room's messages, as they are counted; for rooms in standard delivery. */
  onReaction: a
    .subscription()
    .for(a.ref('reactToMessage'))
    .arguments({ roomId: a.id().required() })
    .authorization((allow) => [allow.groups(['User', 'Moderator'])])
    .handler(
      a.handler.custom({
        dataSource: a.ref('Participant'),
        entry: bundleResolver('admit-reaction-listener'),
      }),
    ),

  OwnReaction: a.customType({ messageId: a.id().required(), emoji: a.string().required() }),

  /** What one reacted with oneself, to the messages from one to another; the newest, if they are very many. */
  myReactions: a
    .query()
    .arguments({ roomId: a.id().required(), from: a.id().required(), to: a.id().required() })
    .returns(a.ref('OwnReaction').required().array().required())
    .authorization((allow) => [allow.groups(['User', 'Moderator'])])
    .handler(
      a.handler.custom({ dataSource: a.ref('Reaction'), entry: bundleResolver('read-own-reactions') }),
    ),
};
