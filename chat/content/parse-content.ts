import { makeChatError } from '../failures';
import { maximumContentLength } from '../limits';
import type { Outcome } from '../model';

const loneSurrogate = /\p{Surrogate}/u;
/** Every control character but newline and tab. */
const refusedControl = /[^\P{Cc}\n\t]/u;

/**
 * Makes text ready to be posted: newlines as `\n`, composed (NFC), trimmed. Whatever
 * passes here passes on the server, which knows the same lengths.
 */
export function parseContent(text: string): Outcome<string> {
  const refuse = (code: 'EMPTY' | 'TOO_LONG' | 'BAD_CONTENT'): Outcome<string> => ({
    ok: false,
    error: makeChatError('send this', code),
  });
  if (loneSurrogate.test(text)) return refuse('BAD_CONTENT');
  const content = text.replaceAll('\r\n', '\n').normalize('NFC').trim();
  if (content === '') return refuse('EMPTY');
  if (refusedControl.test(content)) return refuse('BAD_CONTENT');
  if (content.length > maximumContentLength) return refuse('TOO_LONG');
  return { ok: true, value: content };
}
