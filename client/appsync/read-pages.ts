import type { Answer, Message, Outcome } from '../../chat/model';
import type { Page, PageRange } from '../../chat/ports';
import type { DataClient } from './data-client';
import { keepParsed } from './dropped-rows';
import { parseAnswer, parseMessage } from './parse-post';
import { asRows } from './read-row';
import { request } from './request';

export async function readMessages(
  client: DataClient,
  roomId: string,
  range: PageRange,
): Promise<Outcome<Page<Message>>> {
  const condition = messageCondition(range);
  const outcome = await request(client, 'read the messages', () =>
    client.models.Message.list({
      roomId,
      ...(condition === null ? {} : { messageId: condition }),
      sortDirection: directionOf(range),
      limit: range.limit,
    }),
  );
  if (!outcome.ok) return outcome;
  const { data, nextToken } = outcome.value;
  const posts = keepParsed('a message', asRows(data), parseMessage);
  return { ok: true, value: makePage(posts, (message) => message.messageId, range, nextToken) };
}

export async function readAnswers(
  client: DataClient,
  roomId: string,
  messageId: string,
  range: PageRange,
): Promise<Outcome<Page<Answer>>> {
  const outcome = await request(client, 'read the answers', () =>
    client.models.Thread.list({
      roomId,
      messageIdThreadId: {
        between: [
          { messageId, threadId: range.after ?? lowestId },
          { messageId, threadId: range.before ?? highestId },
        ],
      },
      sortDirection: directionOf(range),
      limit: range.limit,
    }),
  );
  if (!outcome.ok) return outcome;
  const { data, nextToken } = outcome.value;
  const posts = keepParsed('an answer', asRows(data), parseAnswer);
  return { ok: true, value: makePage(posts, (answer) => answer.threadId, range, nextToken) };
}

/** Below and above every ULID, in the order of their characters. */
const lowestId = '0';
const highestId = '~';

function directionOf({ isFromOldest }: PageRange): 'ASC' | 'DESC' {
  return isFromOldest === true ? 'ASC' : 'DESC';
}

/** A key condition has one operator; `between` takes in both ends, which `makePage` leaves out again. */
function messageCondition({ after, before }: PageRange) {
  if (after !== null && before !== null) return { between: [after, before] as [string, string] };
  if (after !== null) return { gt: after };
  return before === null ? null : { lt: before };
}

function makePage<T>(
  posts: readonly T[],
  idOf: (post: T) => string,
  { after, before, isFromOldest }: PageRange,
  nextToken: string | null | undefined,
): Page<T> {
  const isInside = (id: string): boolean =>
    (after === null || id > after) && (before === null || id < before);
  const inside = posts.filter((post) => isInside(idOf(post)));
  const oldestFirst = isFromOldest === true ? inside : inside.reverse();
  return { posts: oldestFirst, isWhole: nextToken === null || nextToken === undefined };
}
