import type { UserRecord } from '../storage';

/** Attributes as the API lists them, `sub` with them. */
export function listAttributes(user: UserRecord): { Name: string; Value: string }[] {
  return [
    { Name: 'sub', Value: user.sub },
    ...Object.entries(user.attributes).map(([Name, Value]) => ({ Name, Value })),
  ];
}
