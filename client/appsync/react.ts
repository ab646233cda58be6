import { reactionEmojis } from '../../chat/limits';
import type { Outcome } from '../../chat/model';
import type { OwnReaction, ReactionCounts } from '../../chat/ports';
import { parseReactions } from '../../chat/reactions';
import type { DataClient } from './data-client';
import { keepParsed } from './dropped-rows';
import { asRow, asRows, readCount, readText } from './read-row';
import { request, requestOne } from './request';

export function react(
  client: DataClient,
  roomId: string,
  { messageId, emoji }: OwnReaction,
  isOn: boolean,
): Promise<Outcome<ReactionCounts>> {
  const ask = () => client.mutations.reactToMessage({ roomId, messageId, emoji, isOn });
  return requestOne(client, 'react to this', ask, parseReactionCounts);
}

export async function readOwnReactions(
  client: DataClient,
  roomId: string,
  from: string,
  to: string,
): Promise<Outcome<readonly OwnReaction[]>> {
  const outcome = await request(client, 'read your reactions', () =>
    client.queries.myReactions({ roomId, from, to }),
  );
  if (!outcome.ok) return outcome;
  return { ok: true, value: keepParsed('a reaction', asRows(outcome.value.data), parseOwnReaction) };
}

/** Null when it does not say of which message, or lacks a count: all are told, and one that isn't there is not zero. */
export function parseReactionCounts(value: unknown): ReactionCounts | null {
  const row = asRow(value);
  const messageId = row && readText(row, 'messageId');
  if (!row || messageId === null) return null;
  const fields = ['reactionVersion', ...reactionEmojis.map((_, place) => `reaction${place}`)];
  if (fields.some((field) => readCount(row, field) === null)) return null;
  const { reactions = { version: 0, counts: {} } } = parseReactions((field) => readCount(row, field));
  return Object.freeze({ messageId, ...reactions });
}

function parseOwnReaction(value: unknown): OwnReaction | null {
  const row = asRow(value);
  const messageId = row && readText(row, 'messageId');
  const emoji = row && readText(row, 'emoji');
  return messageId === null || emoji === null ? null : Object.freeze({ messageId, emoji });
}
