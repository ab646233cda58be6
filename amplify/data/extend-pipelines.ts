import type { AmplifyDataResources } from '@aws-amplify/data-construct';
import { extendPipeline, type Step } from './pipeline';

const none = (code: string): Step => ({ code, dataSource: 'NONE_DS' });

const orderLiveWindow = [none('order-live-window')];

/** Which of our functions run in which generated operation. */
export function extendPipelines(resources: AmplifyDataResources): void {
  extendPipeline(resources, 'Mutation.createMessage', {
    beforeData: [
      { code: 'prepare-message', dataSource: 'RoomTable' },
      { code: 'admit-sender', dataSource: 'ParticipantTable' },
      { code: 'recall-message', dataSource: 'MessageTable' },
      none('stamp-message'),
    ],
  });
  extendPipeline(resources, 'Mutation.createThread', {
    beforeData: [
      { code: 'prepare-answer', dataSource: 'RoomTable' },
      { code: 'admit-sender', dataSource: 'ParticipantTable' },
      { code: 'recall-answer', dataSource: 'ThreadTable' },
      { code: 'touch-message', dataSource: 'MessageTable' },
    ],
  });

  const listInRoom = { beforeData: [none('plan-list-in-room')], afterData: orderLiveWindow };
  extendPipeline(resources, 'Query.listMessages', listInRoom);
  extendPipeline(resources, 'Query.listParticipants', listInRoom);
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
        beforeData: [none('require-room-filter')],
      });
}
