import { invalidParameter } from '../cognito-error';
import type { UserRecord } from '../storage';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
export const maximumPage = 60;

export interface Page {
  readonly users: readonly UserRecord[];
  readonly next: string | undefined;
}

/** One page; a token names the last user of the page before, so a user who is new or gone shifts nothing. */
export function pageOf(users: readonly UserRecord[], limit: number, token: string | undefined): Page {
  const start = token === undefined ? 0 : users.findIndex((user) => isAfter(user, parse(token)));
  if (start < 0) return { users: [], next: undefined };
  const page = users.slice(start, start + limit);
  const last = page.at(-1);
  const more = start + limit < users.length && last !== undefined;
  return { users: page, next: more ? makeToken(last) : undefined };
}

interface Position {
  readonly createdAt: number;
  readonly sub: string;
}

const makeToken = (user: UserRecord): string =>
  Buffer.from(`${user.createdAt}/${user.sub}`).toString('base64url');

function parse(token: string): Position {
  const [, createdAt, sub] =
    /^(\d+)\/([0-9a-f-]{36})$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (createdAt === undefined || sub === undefined) throw invalidParameter('Invalid pagination token.');
  return { createdAt: Number(createdAt), sub };
}

const isAfter = (user: UserRecord, position: Position): boolean =>
  user.createdAt > position.createdAt || (user.createdAt === position.createdAt && user.sub > position.sub);
