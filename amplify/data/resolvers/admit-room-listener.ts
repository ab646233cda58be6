import { util, type Context, type NONERequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { readEquality, type ListArguments } from './list-plan';

type ListenContext = Context<{ readonly filter?: ListArguments['filter'] }>;

/**
 * Subscriptions to rooms, no data source: one listens to the public ones, or to one that one knows the id of. All of
 * them, the unlisted ones too, are for moderators, as in the list.
 */
export function request(ctx: ListenContext): NONERequest {
  if (readCaller(ctx).role === 'MODERATOR') return { payload: null };
  const { filter } = ctx.args;
  const { and, or, not } = filter ?? {};
  if (and || or || not)
    util.error('unable to subscribe; and, or and not are not for subscriptions', 'BAD_FILTER');
  if (!readEquality(filter, 'id') && readEquality(filter, 'visibility') !== 'PUBLIC')
    util.error(
      'unable to subscribe; give filter.visibility.eq PUBLIC, or a room as filter.id.eq',
      'ROOM_REQUIRED',
    );
  return { payload: null };
}

export function response(): null {
  return null;
}
