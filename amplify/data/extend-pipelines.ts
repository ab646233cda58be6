import type { AmplifyDataResources } from '@aws-amplify/data-construct';
import { extendPipeline, type Step } from './pipeline';

const none = (code: string): Step => ({ code, dataSource: 'NONE_DS' });

const orderLiveWindow = [none('order-live-window')];

/** Which of our functions run in which generated operation. */
export function extendPipelines(resources: AmplifyDataResources): void {
  const sender = ['ParticipantTable', 'RoomTable', 'ReceiptTable', 'MessageTable'] as const;
  extendPipeline(resources, 'Mutation.createMessage', {
    beforeData: [
      { code: 'prepare-message', dataSource: sender },
      { code: 'admit-message', dataSource: sender },
      { code: 'claim-message', dataSource: 'ReceiptTable' },
    ],
  });
  const answerer = [...sender, 'ThreadTable'] as const;
  extendPipeline(resources, 'Mutation.createThread', {
    beforeData: [
      { code: 'prepare-answer', dataSource: answerer },
      { code: 'admit-answer', dataSource: answerer },
      { code: 'claim-answer', dataSource: 'ReceiptTable' },
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
  extendPipeline(resources, 'Query.listThreads', {
    beforeData: [none('plan-list-threads')],
    afterData: orderLiveWindow,
  });
  extendPipeline(resources, 'Query.listRooms', {
    beforeData: [none('plan-list-rooms')],
    afterData: orderLiveWindow,
  });

  for (const model of ['Message', 'Thread'])
    for (const event of ['onCreate', 'onUpdate', 'onDelete'])
      extendPipeline(resources, `Subscription.${event}${model}`, {
        beforeData: [{ code: 'admit-listener', dataSource: 'ParticipantTable' }],
      });
}
