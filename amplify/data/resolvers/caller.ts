import type { AppSyncIdentityCognito, Context } from '@aws-appsync/utils';

export type Role = 'PARTICIPANT' | 'MODERATOR';

export interface Caller {
  readonly userId: string;
  readonly role: Role;
}

/**
 * Who calls, from the verified token and nothing else. The role is read at every call, so that a moderator
 * who lost the group is a participant from their next token on.
 */
export function readCaller(ctx: Context): Caller {
  // The API's only mode for people is the user pool: the generated auth step has refused everyone else.
  const identity = ctx.identity as AppSyncIdentityCognito;
  const groups = identity.groups ?? [];
  return { userId: identity.sub, role: groups.includes('Moderator') ? 'MODERATOR' : 'PARTICIPANT' };
}
