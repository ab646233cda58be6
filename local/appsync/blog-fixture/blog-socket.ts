import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: {
    readonly data?: unknown;
    readonly errors?: readonly { errorType?: string; message?: string; errorCode?: number }[];
  } & Record<string, unknown>;
}

/** A client of the real-time endpoint that speaks in frames. */
export interface BlogSocket {
  readonly socket: WebSocket;
  send(frame: unknown): void;
  /** Sends a `start` as aws-amplify does. */
  start(id: string, token: string, query: string, variables?: Record<string, unknown>): void;
  /** The next frame that isn't `ka`, in order of arrival. */
  next(): Promise<Frame>;
  /** The code with which the socket is or was closed. */
  closed(): Promise<number>;
}

/** Opens a socket with the token in the sub-protocol and nothing else. */
export async function openSocket(url: string, token: string | null): Promise<BlogSocket> {
  const header = Buffer.from(JSON.stringify({ Authorization: token ?? '', host: 'localhost' }));
  const protocols = ['graphql-ws', `header-${header.toString('base64url')}`];
  const socket = new WebSocket(`${url.replace('http', 'ws')}/realtime`, protocols);
  const frames: Frame[] = [];
  const waiting: ((frame: Frame) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString('utf8')) as Frame;
    if (frame.type === 'ka') return;
    const waiter = waiting.shift();
    if (waiter) waiter(frame);
    else frames.push(frame);
  });
  const closing = once(socket, 'close') as Promise<[number]>;
  await once(socket, 'open');
  const send = (frame: unknown): void =>
    socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  return {
    socket,
    send,
    start(id, authorization, query, variables = {}) {
      const data = JSON.stringify({ query, variables });
      const extensions = { authorization: { Authorization: authorization, host: 'localhost' } };
      send({ id, type: 'start', payload: { data, extensions } });
    },
    next() {
      const frame = frames.shift();
      return frame ? Promise.resolve(frame) : new Promise((resolve) => waiting.push(resolve));
    },
    closed: async () => (await closing)[0],
  };
}
