/* socket.io over WebSocket alone, one room, its default adapter. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { answerBench, message, readBody } from './answer-bench.mjs';

const server = createServer();
const io = new Server(server, { transports: ['websocket'], serveClient: false, pingInterval: 3_600_000 });
server.on('request', (request, response) => {
  readBody(request, (number) => {
    response.end('{}');
    io.to('bench-room').emit('message', { data: { onCreateMessage: message(number) } });
  });
});
io.on('connection', (socket) => {
  socket.join('bench-room');
  socket.emit('joined');
});
server.listen(0, '127.0.0.1', () =>
  answerBench({
    port: server.address().port,
    visitors: [
      {
        path: '/socket.io/?EIO=4&transport=websocket',
        protocols: [],
        steps: [{ after: '0{', text: '40' }],
        subscribedBy: '"joined"',
      },
    ],
    requests: [{ path: '/', headers: {}, body: '__NUMBER__' }],
  }),
);
