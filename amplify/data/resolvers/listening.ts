import { extensions, util } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { refuseBanned, type AskingInRoom } from './participant';

/**
 * Refuses (`BANNED`) who is banned; one need not have joined. A later ban names room and user, and ends the
 * subscriptions that match.
 */
export function admitListener(ctx: AskingInRoom, roomId: string): void {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  refuseBanned(ctx.result, 'subscribe');
  const { userId } = readCaller(ctx);
  extensions.setSubscriptionInvalidationFilter(
    util.transform.toSubscriptionFilter({ roomId: { eq: roomId }, userId: { eq: userId } }),
  );
}
