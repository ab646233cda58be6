import { extensions, util } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { admitListener } from './listening';
import type { RoomListening } from './room-listening';

export { request } from './room-listening';

/**
 * Subscription.onReviewedPost, Participant table: as for the messages of a room, who is banned does not listen.
 * A report that hides nothing has no `state`, so that nobody hears of it. That a post was discarded is for its sender and
 * the moderators: both are known by the token, and nothing that a client claims is in the filter.
 */
export function response(ctx: RoomListening): null {
  const { roomId } = ctx.args;
  admitListener(ctx, roomId);
  const { userId, role } = readCaller(ctx);
  const room = { roomId: { eq: roomId } };
  const filter =
    role === 'MODERATOR'
      ? { ...room, state: { in: ['VISIBLE', 'HELD', 'DISCARDED', 'REPORTS_JUDGED'] } }
      : {
          or: [
            { ...room, state: { in: ['VISIBLE', 'HELD'] } },
            { ...room, state: { eq: 'DISCARDED' }, senderId: { eq: userId } },
          ],
        };
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(filter));
  return null;
}
