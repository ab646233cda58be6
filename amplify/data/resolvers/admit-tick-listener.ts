import { extensions, util } from '@aws-appsync/utils';
import { admitListener } from './listening';
import type { RoomListening } from './room-listening';

export { request } from './room-listening';

/** Subscription.onTick, Participant table: the ticks of one room, and not to who is banned from it. */
export function response(ctx: RoomListening): null {
  const { roomId } = ctx.args;
  admitListener(ctx, roomId);
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ roomId: { eq: roomId } }));
  return null;
}
