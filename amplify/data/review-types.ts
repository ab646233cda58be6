import { a } from '@aws-amplify/backend';
import { bundleResolver } from './bundle-resolver';

/** What a moderator decides on a held post: asked for alike, whichever way it goes. */
const decideOnHeldPost = () =>
  a
    .mutation()
    .arguments({ roomId: a.id().required(), heldId: a.id().required() })
    .returns(a.ref('ReviewedPost'))
    .authorization((allow) => [allow.group('Moderator')])
    .handler([
      a.handler.custom({ dataSource: a.ref('HeldPost'), entry: bundleResolver('prepare-decision') }),
    ]);

/** The part of the schema in which people report and moderators decide (docs/spec/reviewing.md). */
export const reviewTypes = {
  /** What is told of a post beside its state: its sender alone hears that it was discarded. */
  ReviewedState: a.enum(['VISIBLE', 'HELD', 'REMOVED', 'DISCARDED', 'REPORTS_JUDGED']),

  /**
   * A post as moderators' decisions and reports leave it: with `state` VISIBLE it was published or put back, with
   * HELD it was hidden, and with REMOVED it stays hidden. Of one that was DISCARDED, or of which the reports were judged,
   * only which one is told. An answer has a `threadId`.
   */
  ReviewedPost: a.customType({
    roomId: a.id().required(),
    messageId: a.id().required(),
    threadId: a.id(),
    state: a.ref('ReviewedState'),
    content: a.string(),
    nonce: a.string(),
    senderId: a.id(),
    senderName: a.string(),
    senderRole: a.ref('Role'),
    repliedId: a.id(),
    repliedAt: a.datetime(),
    replyCount: a.integer(),
    position: a.integer(),
    editedAt: a.datetime(),
    removedAt: a.datetime(),
    restoredAt: a.datetime(),
    createdAt: a.datetime(),
    updatedAt: a.datetime(),
  }),

  /** Publishes a held post as its sender's, under an id of now; what was reported is put back in its place. */
  publishHeldPost: decideOnHeldPost(),

  /** Drops a held post; what was reported stays removed. */
  discardHeldPost: decideOnHeldPost(),

  /** Tells the moderators of a message. At the room's threshold it is hidden from everybody until they have decided. */
  reportMessage: a
    .mutation()
    .arguments({ roomId: a.id().required(), messageId: a.id().required(), reason: a.string() })
    .returns(a.ref('ReviewedPost'))
    .authorization((allow) => [allow.groups(['User', 'Moderator'])])
    .handler([
      a.handler.custom({ dataSource: a.ref('Participant'), entry: bundleResolver('require-reporter') }),
    ]),

  /** Dismisses the reports of a message that stays as it is, or takes them up again. */
  keepReportedMessage: a
    .mutation()
    .arguments({
      roomId: a.id().required(),
      messageId: a.id().required(),
      isKept: a.boolean().required(),
    })
    .returns(a.ref('ReviewedPost'))
    .authorization((allow) => [allow.group('Moderator')])
    .handler([
      a.handler.custom({ dataSource: a.ref('Message'), entry: bundleResolver('prepare-keeping') }),
      a.handler.custom({ dataSource: a.ref('AuditEntry'), entry: bundleResolver('log-action') }),
      a.handler.custom({ dataSource: a.ref('Report'), entry: bundleResolver('keep-reported') }),
    ]),

  /**
   * What is published, put back or hidden in a room, as it happens. What was discarded is told to its sender and the
   * moderators, and to them alone that reports were judged.
   */
  onReviewedPost: a
    .subscription()
    .for([
      a.ref('publishHeldPost'),
      a.ref('discardHeldPost'),
      a.ref('reportMessage'),
      a.ref('keepReportedMessage'),
    ])
    .arguments({ roomId: a.id().required() })
    .authorization((allow) => [allow.groups(['User', 'Moderator'])])
    .handler([
      a.handler.custom({ dataSource: a.ref('Participant'), entry: bundleResolver('admit-review-listener') }),
    ]),
};
