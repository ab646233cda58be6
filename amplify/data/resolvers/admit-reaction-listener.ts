import { extensions, util } from '@aws-appsync/utils';
import { admitListener } from './listening';
import type { RoomListening } from './room-listening';

export { request } from './room-listening';

/** Subscription.onReaction, Participant table: as for the messages of a room, who is banned does not listen. */
export function response(ctx: RoomListening): null {
  const { roomId } = ctx.args;
  admitListener(ctx, roomId);
  extensions.setSubscriptionFilter(
    util.transform.toSubscriptionFilter({ roomId: { eq: roomId }, isTold: { eq: true } }),
  );
  return null;
}
