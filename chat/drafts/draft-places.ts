import type { Memory } from '../ports';

const root = 'roomful.draft/';

/** Apart from the words: what a draft replies to isn't one. */
const replyRoot = 'roomful.reply/';

const path = (parts: readonly string[]): string => parts.map((part) => encodeURIComponent(part)).join('/');

/** Where a browser keeps a draft: one place for each person, room and thread. */
export interface DraftPlace {
  readonly text: string;
  readonly reply: string;
}

export function placeOfDraft(...parts: readonly string[]): DraftPlace {
  const place = path(parts);
  return { text: root + place, reply: replyRoot + place };
}

const keysOf = (memory: Memory, userId: string, under: string): readonly string[] =>
  memory.keys(`${under}${path([userId])}/`);

/** How many texts this person has half written, in whatever room. */
export function countDrafts(memory: Memory, userId: string): number {
  return keysOf(memory, userId, root).length;
}

/** The person signs out. */
export function forgetDrafts(memory: Memory, userId: string): void {
  for (const under of [root, replyRoot])
    for (const key of keysOf(memory, userId, under)) memory.write(key, null);
}
