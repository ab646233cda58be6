import type { AmplifyDataResources } from '@aws-amplify/data-construct';
import type { Stack } from 'aws-cdk-lib';
import { continuePipeline, extendPipeline, type Step } from './pipeline';
import type { TableAccess } from './table-data-source';

const none = (code: string): Step => ({ code, dataSource: 'NONE_DS' });

const orderLiveWindow = [none('order-live-window')];

/** Which of our functions run in which generated operation. */
export function extendPipelines(resources: AmplifyDataResources): void {
  const decidesOnPosts = [
    'ParticipantTable',
    'RoomTable',
    'RoomRulesTable',
    'ReceiptTable',
    'MessageTable',
  ] as const;
  const sender: TableAccess = {
    name: 'Sender',
    main: 'ParticipantTable',
    allow: { BatchGetItem: decidesOnPosts, UpdateItem: ['ParticipantTable'] },
  };
  const claim: TableAccess = {
    name: 'Claim',
    main: 'ReceiptTable',
    allow: { PutItem: ['ReceiptTable', 'HeldPostTable'], UpdateItem: ['ReceiptTable'] },
  };
  extendPipeline(resources, 'Mutation.createMessage', {
    beforeData: [
      { code: 'prepare-message', dataSource: sender },
      { code: 'admit-message', dataSource: sender },
      { code: 'claim-message', dataSource: claim },
      none('answer-recalled'),
    ],
  });
  const answerer: TableAccess = {
    ...sender,
    allow: { ...sender.allow, BatchGetItem: [...decidesOnPosts, 'ThreadTable'] },
  };
  extendPipeline(resources, 'Mutation.createThread', {
    beforeData: [
      { code: 'prepare-answer', dataSource: answerer },
      { code: 'admit-answer', dataSource: answerer },
      { code: 'claim-answer', dataSource: claim },
      { code: 'touch-message', dataSource: 'MessageTable' },
    ],
    afterData: [{ code: 'settle-answer', dataSource: 'MessageTable' }],
  });

  const log: Step = { code: 'log-action', dataSource: 'AuditEntryTable' };
  extendPipeline(resources, 'Mutation.updateMessage', {
    beforeData: [{ code: 'prepare-message-change', dataSource: sender }, log],
  });
  extendPipeline(resources, 'Mutation.updateThread', {
    beforeData: [{ code: 'prepare-answer-change', dataSource: answerer }, log],
  });
  for (const operation of ['Mutation.createRoom', 'Mutation.updateRoom'])
    extendPipeline(resources, operation, { beforeData: [none('prepare-room'), log] });

  const listInRoom = { beforeData: [none('plan-list-in-room')], afterData: orderLiveWindow };
  extendPipeline(resources, 'Query.listMessages', listInRoom);
  extendPipeline(resources, 'Query.listParticipants', listInRoom);
  extendPipeline(resources, 'Query.listAuditEntries', listInRoom);
  extendPipeline(resources, 'Query.listHeldPosts', listInRoom);
  extendPipeline(resources, 'Query.listReports', listInRoom);
  extendPipeline(resources, 'Query.listThreads', {
    beforeData: [none('plan-list-threads')],
    afterData: orderLiveWindow,
  });
  extendPipeline(resources, 'Query.listRooms', {
    beforeData: [none('plan-list-rooms')],
    afterData: orderLiveWindow,
  });

  for (const event of ['onCreate', 'onUpdate', 'onDelete'])
    extendPipeline(resources, `Subscription.${event}Room`, { beforeData: [none('admit-room-listener')] });
  for (const model of ['Message', 'Thread'])
    for (const event of ['onCreate', 'onUpdate', 'onDelete'])
      extendPipeline(resources, `Subscription.${event}${model}`, {
        beforeData: [{ code: 'admit-listener', dataSource: 'ParticipantTable' }],
      });
}

/** What moderators decide on held posts, and reports; they touch the tables of several models. */
export function continueReviews(resources: AmplifyDataResources, dataStack: Stack): void {
  const decision: TableAccess = {
    name: 'Decision',
    main: 'HeldPostTable',
    allow: {
      BatchGetItem: ['MessageTable'],
      PutItem: ['MessageTable', 'ThreadTable', 'ReceiptTable', 'AuditEntryTable'],
      UpdateItem: ['MessageTable'],
      DeleteItem: ['HeldPostTable'],
    },
  };
  const review = (operation: string, steps: readonly Step[]) =>
    continuePipeline(resources, dataStack, operation, 'ReportTable', steps);
  review('Mutation.publishHeldPost', [
    { code: 'read-decided', dataSource: decision },
    { code: 'publish-held', dataSource: decision },
  ]);
  review('Mutation.discardHeldPost', [{ code: 'discard-held', dataSource: decision }]);
  const report: TableAccess = {
    name: 'Reporting',
    main: 'ReportTable',
    allow: {
      BatchGetItem: ['MessageTable', 'RoomRulesTable', 'ReportTable'],
      PutItem: ['HeldPostTable'],
      UpdateItem: ['MessageTable'],
    },
  };
  review('Mutation.reportMessage', [
    { code: 'prepare-report', dataSource: report },
    { code: 'store-report', dataSource: 'ReportTable' },
    { code: 'count-reports', dataSource: 'ReportTable' },
    { code: 'hide-reported', dataSource: report },
  ]);
}

/** Reactions on messages; who reacted, and with what, is in a table of its own. */
export function continueReactions(resources: AmplifyDataResources, dataStack: Stack): void {
  const reading: TableAccess = {
    name: 'Reacting',
    main: 'ReactionTable',
    allow: { BatchGetItem: ['RoomTable', 'MessageTable', 'ReactionTable'] },
  };
  continuePipeline(resources, dataStack, 'Mutation.reactToMessage', 'ReactionTable', [
    { code: 'prepare-reaction', dataSource: reading },
    { code: 'admit-reaction', dataSource: 'CrowdSecondTable' },
    { code: 'mark-reaction', dataSource: 'ReactionTable' },
    { code: 'tally-reaction', dataSource: 'MessageTable' },
    { code: 'settle-reaction', dataSource: 'ReactionTable' },
    { code: 'forget-reaction', dataSource: 'MessageTable' },
  ]);
}

/** What everybody in a crowd sends now and then: the room, its rates and the person's allowance are one read. */
export function continueSignals(resources: AmplifyDataResources, dataStack: Stack): void {
  const reading: TableAccess = {
    name: 'Signalling',
    main: 'CrowdAllowanceTable',
    allow: { BatchGetItem: ['RoomTable', 'RoomPaceTable', 'CrowdAllowanceTable'] },
  };
  const signal = (operation: string, what: 'beat' | 'reactions', before: readonly Step[] = []) =>
    continuePipeline(resources, dataStack, operation, 'CrowdSecondTable', [
      { code: 'read-signal-room', dataSource: reading },
      ...before,
      { code: `allow-${what}`, dataSource: 'CrowdAllowanceTable' },
      { code: `count-${what}`, dataSource: 'CrowdSecondTable' },
    ]);
  signal('Mutation.beat', 'beat', [{ code: 'read-crowd-minute', dataSource: 'CrowdSecondTable' }]);
  signal('Mutation.sendReactions', 'reactions');
}
