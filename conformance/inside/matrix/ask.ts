import { WebSocket } from 'ws';
import type { Call } from './documents';

export interface Answered {
  readonly errors?: readonly { readonly errorType?: string; readonly message: string }[];
}

/** What an operation answers, in the words of the table. */
export const ask = (url: string, token: string | null, call: Call): Promise<string> =>
  call.query.startsWith('subscription') ? askToListen(url, token, call) : askOverHttp(url, token, call);

async function askOverHttp(url: string, token: string | null, call: Call): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: token }) },
    body: JSON.stringify(call),
  });
  return inWords((await response.json()) as Answered, response.status);
}

export function inWords({ errors = [] }: Answered, status: number): string {
  const [error] = errors;
  if (!error) return 'ok';
  return status === 401 || error.errorType === 'UnauthorizedException'
    ? '401'
    : (error.errorType ?? error.message);
}

interface Frame {
  readonly type: string;
  readonly payload?: Answered;
}

/** Opens a socket of its own, as AppSync documents the protocol, and asks for one subscription. */
function askToListen(url: string, token: string | null, call: Call): Promise<string> {
  const { host } = new URL(url);
  const authorization = { host, ...(token === null ? {} : { Authorization: token }) };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql/realtime`, [
    'graphql-ws',
    `header-${header}`,
  ]);
  return new Promise((resolve, reject) => {
    const end = (answer: string): void => {
      resolve(answer);
      socket.close();
    };
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString('utf8')) as Frame;
      if (frame.type === 'connection_ack') {
        const payload = { data: JSON.stringify(call), extensions: { authorization } };
        socket.send(JSON.stringify({ id: 'one', type: 'start', payload }));
      } else if (frame.type === 'start_ack') end('ok');
      else if (frame.type === 'error' || frame.type === 'connection_error')
        end(inWords(frame.payload ?? {}, 200));
    });
  });
}
