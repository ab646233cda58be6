/* The floor: one text, serialised once, to every socket by the `ws` package as its readme does it. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { answerBench, message, readBody } from './answer-bench.mjs';

const server = createServer((request, response) => {
  readBody(request, (number) => {
    response.end('{}');
    const payload = { data: { onCreateMessage: message(number) } };
    const text = JSON.stringify({ id: '00000000-0000-4000-8000-000000000000', type: 'data', payload });
    for (const client of sockets.clients) client.send(text);
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
server.listen(0, '127.0.0.1', () =>
  answerBench({
    port: server.address().port,
    visitors: [{ path: '/', protocols: [], steps: [], subscribedBy: null }],
    requests: [{ path: '/', headers: {}, body: '__NUMBER__' }],
  }),
);
