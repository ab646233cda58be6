/**
 * A text frame of a server as it goes over the wire (RFC 6455, section 5.2: unmasked, in one piece).
 *
 * A small one is a string with one character for each byte: Node writes such a string without a buffer of its
 * own, several of them join into one write, and all receivers of an event share the characters of its payload.
 * A large one keeps the payload's bytes apart, so that no receiver has a copy.
 */
export type WireFrame = string | LargeFrame;

export interface LargeFrame {
  readonly head: string;
  readonly body: Buffer;
}

/** From here on a copy for each receiver costs more than a second piece in its write. */
const LARGE = 16 * 1024;

/** A text that goes to many sockets, encoded once. */
export class WireText {
  /** UTF-8, one character for each byte. */
  readonly characters: string;
  /** The same bytes, if there are many of them. */
  readonly #bytes: Buffer | null;
  /** The header for the length of prefix that was asked for last: those of all receivers are mostly alike. */
  #header = { prefixLength: -1, text: '' };

  constructor(text: string) {
    const bytes = Buffer.from(text, 'utf8');
    this.characters = bytes.toString('latin1');
    this.#bytes = bytes.length < LARGE ? null : bytes;
  }

  /** @param prefix what stands before the text, as the characters of a `WireText` */
  toFrame(prefix: string): WireFrame {
    if (this.#header.prefixLength !== prefix.length) {
      const text = header(prefix.length + this.characters.length);
      this.#header = { prefixLength: prefix.length, text };
    }
    const head = this.#header.text + prefix;
    return this.#bytes ? { head, body: this.#bytes } : head + this.characters;
  }
}

export function frameLength(frame: WireFrame): number {
  return typeof frame === 'string' ? frame.length : frame.head.length + frame.body.length;
}

/** FIN and the opcode of text. */
const TEXT = '\x81';

function header(length: number): string {
  if (length < 126) return TEXT + String.fromCharCode(length);
  if (length < 65_536) return TEXT + String.fromCharCode(126, length >> 8, length & 0xff);
  const extended = Buffer.alloc(8);
  extended.writeBigUInt64BE(BigInt(length));
  return `${TEXT}\x7f${extended.toString('latin1')}`;
}
