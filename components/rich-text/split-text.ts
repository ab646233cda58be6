import type { MentionFinder } from '../mentions';

export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mention'; readonly text: string; readonly isOfReader: boolean };

const candidates = /\bhttps?:\/\/[^\s<>"“”«»]+/giu;
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** Characters that turn the reading direction could make an address look like another. */
const directionControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const count = (text: string, character: string): number => text.split(character).length - 1;

/** Punctuation after an address belongs to the sentence; a bracket belongs to the address if it opened there. */
function withoutTrailingPunctuation(candidate: string): string {
  let end = candidate.length;
  while (end > 0) {
    const last = candidate.charAt(end - 1);
    const opener = closers[last];
    const head = candidate.slice(0, end);
    const belongsToSentence =
      opener === undefined ? /[.,;:!?'’…*_~]/u.test(last) : count(head, last) > count(head, opener);
    if (!belongsToSentence) break;
    end -= 1;
  }
  return candidate.slice(0, end);
}

/** Where an address leads, and how it is shown; null for what is not plainly a web address. */
export function parseLink(candidate: string): { readonly href: string; readonly text: string } | null {
  if (directionControls.test(candidate) || !URL.canParse(candidate)) return null;
  const url = new URL(candidate);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  // "https://bank.example@evil.example" leads to the second host while showing the first.
  const hidesHost = url.username !== '' || url.password !== '';
  if (!isWeb || hidesHost || url.hostname === '') return null;
  return { href: url.href, text: showHost(candidate, url) };
}

/** Letters of other alphabets look like Latin ones: the host is shown as it is asked for, the rest as it was written. */
function showHost(candidate: string, { protocol, host }: URL): string {
  const [, written = '', rest = ''] = /^https?:[/\\]*([^/?#\\]*)(.*)$/iu.exec(candidate) ?? [];
  const isPlain =
    candidate.toLowerCase().startsWith(`${protocol}//${host}`) && written.length === host.length;
  return isPlain ? candidate : `${protocol}//${host}${rest}`;
}

/** Text, the web addresses in it and the names that it mentions. But for the hosts of addresses the pieces are the text again. */
export function splitText(content: string, finder: MentionFinder | null = null): readonly TextPiece[] {
  return splitLinks(content).flatMap((piece) =>
    piece.kind === 'text' ? splitMentions(piece.text, finder) : [piece],
  );
}

export function mentionsReader(content: string, finder: MentionFinder | null): boolean {
  return splitText(content, finder).some((piece) => piece.kind === 'mention' && piece.isOfReader);
}

function splitMentions(text: string, finder: MentionFinder | null): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { from, to, isOfReader } of finder?.find(text) ?? []) {
    if (from > done) pieces.push({ kind: 'text', text: text.slice(done, from) });
    pieces.push({ kind: 'mention', text: text.slice(from, to), isOfReader });
    done = to;
  }
  if (done < text.length) pieces.push({ kind: 'text', text: text.slice(done) });
  return pieces;
}

function splitLinks(content: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of content.matchAll(candidates)) {
    const text = withoutTrailingPunctuation(match[0]);
    const link = parseLink(text);
    if (link === null) continue;
    if (match.index > from) pieces.push({ kind: 'text', text: content.slice(from, match.index) });
    pieces.push({ kind: 'link', ...link });
    from = match.index + text.length;
  }
  if (from < content.length) pieces.push({ kind: 'text', text: content.slice(from) });
  return pieces;
}

const emoji =
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f\u20e3\s])+$/u;

/** A few emoji and nothing else are shown large. */
export function isEmojiOnly(content: string): boolean {
  return (
    content.length <= 40 &&
    /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(content) &&
    emoji.test(content)
  );
}
