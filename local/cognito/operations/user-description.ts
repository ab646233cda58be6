import { listAttributes } from '../attributes';
import type { UserRecord } from '../storage';

/** A user as the administrators' operations show it; times are seconds since the epoch. */
export function describeUser(user: UserRecord): object {
  return { Username: user.sub, Attributes: listAttributes(user), ...describeState(user) };
}

export function describeState(user: UserRecord): object {
  return {
    UserCreateDate: user.createdAt / 1000,
    UserLastModifiedDate: user.modifiedAt / 1000,
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}
