import { connect } from 'node:net';

/** What came of bytes that were sent: all that came back, and whether the server then let go of the socket. */
export interface Outcome {
  readonly kind: 'answered' | 'closed' | 'hung';
  readonly reply: Buffer;
}

/** Milliseconds that a client waits for an answer before it hangs up its half of the connection. */
const patience = 200;
/** Milliseconds after which a connection that was hung up on and is still open counts as hung. */
const limit = 10_000;

/**
 * Sends bytes over a connection of their own, in pieces. A client that gets no answer ends its half, as one
 * that has crashed does; then the server has to answer or to close.
 */
export function exchange(
  port: number,
  pieces: readonly Buffer[],
  isAnswer: (reply: Buffer) => boolean,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const received: Buffer[] = [];
    const settle = (kind: Outcome['kind']): void => {
      clearTimeout(impatient);
      clearTimeout(lost);
      resolve({ kind, reply: Buffer.concat(received) });
      socket.destroy();
    };
    const impatient = setTimeout(() => socket.end(), patience);
    const lost = setTimeout(() => settle('hung'), limit);
    socket.on('data', (chunk: Buffer) => {
      received.push(chunk);
      if (isAnswer(Buffer.concat(received))) settle('answered');
    });
    // The server may reset a connection on which it was sent more than it read.
    socket.on('error', () => settle('closed'));
    socket.on('close', () => settle('closed'));
    for (const piece of pieces) socket.write(piece);
  });
}

/** The statuses of all HTTP answers in a reply. */
export const statusesIn = (reply: Buffer): readonly number[] =>
  [...reply.toString('latin1').matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
