import { makeChatError } from '../failures';
import { maximumDisplayNameLength } from '../limits';
import type { Outcome } from '../model';

/** Lone surrogates, control characters, and the separators that would break a line. */
const refused = /[\p{Surrogate}\p{Cc}\p{Zl}\p{Zp}]/u;

export function parseDisplayName(text: string): Outcome<string> {
  const name = text.normalize('NFC').trim();
  if (name === '' || name.length > maximumDisplayNameLength || refused.test(name))
    return { ok: false, error: makeChatError('use this name', 'BAD_DISPLAY_NAME') };
  return { ok: true, value: name };
}
