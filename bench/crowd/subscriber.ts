import { connect, type Socket } from 'node:net';
import type { Visitor } from '../processes';
import { FrameReader } from './frame-reader';

const marker = Buffer.from('nr-');
const digits = 6;

/** Messages that are on their way: what a subscriber gets has to be one of them, and each comes once. */
export interface Window {
  readonly first: number;
  /** At most 30. */
  readonly count: number;
}

export type FrameListener = (bytes: Buffer, start: number, end: number) => void;

/** One subscriber on a plain socket. It holds that each message comes once. */
export class Subscriber {
  #window: Window = { first: 1, count: 0 };
  /** One bit for each message of the window that came. */
  #received = 0;
  readonly #socket: Socket;
  readonly #visitor: Visitor;
  readonly #frames = new FrameReader();
  readonly #onComplete: () => void;
  readonly #onFrame: FrameListener | null;
  #steps = 0;
  #onSubscribed: (() => void) | null = null;

  /**
   * @param onComplete told when every message of the window has come
   * @param onFrame told of each frame instead, once it listens
   */
  constructor(port: number, visitor: Visitor, onComplete: () => void, onFrame: FrameListener | null = null) {
    this.#onFrame = onFrame;
    this.#visitor = visitor;
    this.#onComplete = onComplete;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('error', (error) => {
      throw new Error(`unable to go on; a subscriber's socket failed: ${error.message}`);
    });
    this.#socket.on('close', () => {
      throw new Error(`unable to go on; a subscriber's socket was closed`);
    });
  }

  expect(window: Window): void {
    this.#window = window;
    this.#received = 0;
  }

  /** Resolves when the server counts this socket as a subscriber. */
  subscribe(): Promise<void> {
    const { path, protocols } = this.#visitor;
    this.#socket.write(
      [
        `GET ${path} HTTP/1.1`,
        'Host: localhost',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
        '\r\n',
      ].join('\r\n'),
    );
    return new Promise((resolve) => {
      this.#onSubscribed = resolve;
      this.#socket.once('data', (chunk) => this.#finishHandshake(chunk));
    });
  }

  #finishHandshake(chunk: Buffer): void {
    const end = chunk.indexOf('\r\n\r\n');
    const head = chunk.toString('latin1', 0, Math.max(end, 0));
    if (!head.startsWith('HTTP/1.1 101')) throw new Error(`unable to subscribe; the server said: ${head}`);
    this.#socket.on('data', (more) => this.#read(more));
    this.#takeSteps('');
    if (this.#visitor.subscribedBy === null) this.#finishSubscribing();
    if (chunk.length > end + 4) this.#read(chunk.subarray(end + 4));
  }

  #read(chunk: Buffer): void {
    this.#frames.read(chunk, (bytes, start, end) => {
      if (this.#onSubscribed) this.#setUp(bytes.toString('utf8', start, end));
      else if (this.#onFrame) this.#onFrame(bytes, start, end);
      else this.#count(bytes, start, end);
    });
  }

  #setUp(text: string): void {
    this.#takeSteps(text);
    if (text.includes('error')) throw new Error(`unable to subscribe; the server said: ${text}`);
    if (text.includes(this.#visitor.subscribedBy ?? '')) this.#finishSubscribing();
  }

  #finishSubscribing(): void {
    this.#onSubscribed?.();
    this.#onSubscribed = null;
  }

  #takeSteps(text: string): void {
    for (const { after, text: answer } of this.#visitor.steps.slice(this.#steps)) {
      if (after !== null && !text.includes(after)) return;
      this.#steps += 1;
      this.#socket.write(maskedFrame(answer));
    }
  }

  #count(bytes: Buffer, start: number, end: number): void {
    const at = bytes.indexOf(marker, start) + marker.length;
    if (at < marker.length || at + digits > end) return;
    const number = Number(bytes.toString('latin1', at, at + digits));
    const bit = 1 << (number - this.#window.first);
    if (number < this.#window.first || number >= this.#window.first + this.#window.count)
      throw new Error(`unable to go on; message ${number} was not sent or came late`);
    if ((this.#received & bit) !== 0) throw new Error(`unable to go on; message ${number} came twice`);
    this.#received |= bit;
    if (this.#received === 2 ** this.#window.count - 1) this.#onComplete();
  }
}

/** A client's text frame; the mask is zeros, which leaves the text as it is. */
function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 6 : 8);
  head[0] = 0x81;
  head[1] = 0x80 | (length < 126 ? length : 126);
  if (length >= 126) head.writeUInt16BE(length, 2);
  return Buffer.concat([head, payload]);
}
