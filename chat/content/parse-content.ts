import { makeChatError } from '../failures';
import { contentPattern, dropUnseenPairs, maximumContentLength, visiblePattern } from '../limits';
import type { Outcome } from '../model';
import { tidyText } from './tidy-text';

const allowed = new RegExp(contentPattern);
const visible = new RegExp(visiblePattern);

/**
 * Makes text ready to be posted: newlines as `\n`, composed (NFC), trimmed, and tidied as it
 * will be shown. Whatever
 * passes here passes on the server, which knows the same lengths.
 */
export function parseContent(text: string): Outcome<string> {
  const refuse = (code: 'EMPTY' | 'TOO_LONG' | 'BAD_CONTENT'): Outcome<string> => ({
    ok: false,
    error: makeChatError('send this', code),
  });
  const content = tidyText(text.replaceAll('\r\n', '\n').normalize('NFC')).trim();
  if (!visible.test(dropUnseenPairs(content))) return refuse('EMPTY');
  if (!allowed.test(content)) return refuse('BAD_CONTENT');
  if (content.length > maximumContentLength) return refuse('TOO_LONG');
  return { ok: true, value: content };
}
