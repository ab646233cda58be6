import { makeChatError } from '../failures';
import { displayNamePattern, dropUnseenPairs, maximumDisplayNameLength, visiblePattern } from '../limits';
import type { Outcome } from '../model';

const allowed = new RegExp(displayNamePattern);
const visible = new RegExp(visiblePattern);

export function parseDisplayName(text: string): Outcome<string> {
  const name = text.normalize('NFC').trim();
  const isReadable = allowed.test(name) && visible.test(dropUnseenPairs(name));
  if (!isReadable || name.length > maximumDisplayNameLength)
    return { ok: false, error: makeChatError('use this name', 'BAD_DISPLAY_NAME') };
  return { ok: true, value: name };
}
