import { util } from '@aws-appsync/utils';
import { maximumPageSize, pageSize } from '../../../chat/limits';

export interface ListArguments {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly limit?: number | null;
  readonly nextToken?: string | null;
  readonly sortDirection?: 'ASC' | 'DESC' | null;
}

/** A page is never larger than `maximumPageSize`, whatever the client asks for. */
export function boundLimit(limit: number | null | undefined, fallback: number): number {
  const asked = limit ?? fallback;
  return asked > 0 && asked < maximumPageSize ? asked : maximumPageSize;
}

/** The value of `filter.<field>.eq`, if that is the only operator: several on one field are OR-ed by AppSync. */
export function readEquality(filter: ListArguments['filter'], field: string): string | null {
  const condition = filter?.[field] as { eq?: string | null } | null | undefined;
  if (!condition?.eq) return null;
  return Object.keys(condition).length === 1 ? condition.eq : null;
}

/** The arguments of a live window: the newest ones first, so that the limit cuts off the oldest, and one page. */
export function planLiveWindow(
  args: ListArguments,
  restFilter: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return {
    ...args,
    filter: Object.keys(restFilter).length === 0 ? null : restFilter,
    limit: boundLimit(args.limit, pageSize),
    nextToken: null,
    sortDirection: 'DESC',
  };
}

export function refuseWithoutRoom(what: string): never {
  util.error(
    `unable to list ${what}; give the room as the argument roomId or as filter.roomId.eq`,
    'ROOM_REQUIRED',
  );
}
