/* graphql-ws with an emitter behind its subscription and a filter on the room, as its recipes do it. */
import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { answerBench, message, readBody, schema as types, selection } from './answer-bench.mjs';

// One copy of graphql: graphql-ws loads it as CommonJS from here as well.
const require = createRequire(import.meta.url);
const { buildSchema } = require('graphql');
const { useServer: serve } = require('graphql-ws/use/ws');
const { WebSocketServer } = require('ws');

const events = new EventEmitter().setMaxListeners(0);

function subscribe({ roomId }) {
  const waiting = [];
  let wake = null;
  const listen = (value) => {
    if (value.roomId !== roomId) return;
    waiting.push(value);
    wake?.();
  };
  events.on('message', listen);
  return {
    async next() {
      while (waiting.length === 0) await new Promise((resolve) => (wake = resolve));
      return { done: false, value: { onCreateMessage: waiting.shift() } };
    },
    async return() {
      events.off('message', listen);
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const schema = buildSchema(
  `${types} type Query { none: String } type Subscription { onCreateMessage(roomId: String): Message }`,
);
const server = createServer((request, response) => {
  readBody(request, (number) => {
    response.end('{}');
    events.emit('message', message(number));
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
serve({ schema, roots: { subscription: { onCreateMessage: subscribe } } }, sockets, 3_600_000);
const query = `subscription ($roomId: String) { onCreateMessage(roomId: $roomId) { ${selection} } }`;
const payload = { query, variables: { roomId: 'bench-room' } };
server.listen(0, '127.0.0.1', () =>
  answerBench({
    port: server.address().port,
    visitors: [
      {
        path: '/',
        protocols: ['graphql-transport-ws'],
        steps: [
          { after: null, text: JSON.stringify({ type: 'connection_init' }) },
          {
            after: 'connection_ack',
            text: JSON.stringify({ id: '00000000-0000-4000-8000-000000000000', type: 'subscribe', payload }),
          },
          // The protocol doesn't acknowledge a subscription: a pong says that what came before was read.
          { after: 'connection_ack', text: JSON.stringify({ type: 'ping' }) },
        ],
        subscribedBy: '"pong"',
      },
    ],
    requests: [{ path: '/', headers: {}, body: '__NUMBER__' }],
  }),
);
