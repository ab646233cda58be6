import type { UserPoolModel } from '../../backend-model';
import type { SessionRecord, UserRecord } from '../storage';

export type Claims = Readonly<Record<string, unknown>>;

/** Claims of both tokens of one answer. `iat`, `exp`, `iss` and `jti` are added when they are signed. */
export function makeClaims(
  model: UserPoolModel,
  user: UserRecord,
  session: SessionRecord,
  eventId: string,
): { access: Claims; id: Claims } {
  const groups = sortedGroups(model, user.groups);
  const both = {
    sub: user.sub,
    // A user in no group has no such claim at all.
    ...(groups.length > 0 ? { 'cognito:groups': groups } : {}),
    origin_jti: session.originJti,
    event_id: eventId,
    auth_time: Math.floor(session.authTime / 1000),
  };
  return {
    access: {
      ...both,
      client_id: model.clientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: user.sub,
    },
    id: {
      ...profileClaims(user),
      ...both,
      ...roleClaims(model, groups),
      aud: model.clientId,
      token_use: 'id',
      'cognito:username': user.sub,
    },
  };
}

/**
 * What an identity pool reads: the roles of the groups, and the one of the most important group unless two groups
 * of the same precedence disagree.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html
 */
function roleClaims(model: UserPoolModel, names: readonly string[]): Record<string, unknown> {
  const withRole = model.groups
    .filter(({ name, roleArn }) => names.includes(name) && roleArn !== undefined)
    .sort((left, right) => left.precedence - right.precedence);
  const [first] = withRole;
  if (first === undefined) return {};
  const equals = withRole.filter(({ precedence }) => precedence === first.precedence);
  const agree = equals.every(({ roleArn }) => roleArn === first.roleArn);
  return {
    'cognito:roles': withRole.map(({ roleArn }) => roleArn),
    ...(agree ? { 'cognito:preferred_role': first.roleArn } : {}),
  };
}

/** The groups a user is in that still exist, the most important (lowest precedence) first. */
export function sortedGroups(model: UserPoolModel, groups: readonly string[]): string[] {
  return model.groups
    .filter((group) => groups.includes(group.name))
    .sort((a, b) => a.precedence - b.precedence)
    .map((group) => group.name);
}

function profileClaims(user: UserRecord): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(user.attributes).map(([name, value]) => [
      name,
      name.endsWith('_verified') ? value === 'true' : value,
    ]),
  );
}
