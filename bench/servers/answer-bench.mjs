/**
 * The bench's side of a server: says where it listens and then tells what it uses whenever it is asked.
 * Plain JavaScript, since a bench's peers are installed only when it runs.
 */
export function answerBench(greeting, answers = {}) {
  process.on('message', async ({ ask, ...rest }) => {
    if (ask === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send({ microseconds: user + system });
    } else if (ask === 'memory') {
      globalThis.gc?.();
      process.send({ bytes: process.memoryUsage.rss() });
    } else process.send((await answers[ask]?.(rest)) ?? {});
  });
  process.on('disconnect', () => process.exit(0));
  process.send(greeting);
}

/** A message as the chat sends it; `number` is what the crowd counts by. */
export const message = (number) => ({
  roomId: 'bench-room',
  messageId: `01JX0000000000000000${number}`,
  content: `nr-${number}; what a goal that was, did you see the replay from behind the net?`,
  nonce: `nonce-${number}`,
  senderId: '5b0e2c6e-6a57-4a6c-9c51-0a4a3f0e8d10',
  senderName: 'Somebody',
  senderRole: 'PARTICIPANT',
  repliedId: null,
  repliedAt: null,
  replyCount: 0,
  createdAt: '2026-11-24T14:00:00.000Z',
  updatedAt: '2026-11-24T14:00:00.000Z',
});

/** Calls back with a request's body. */
export function readBody(request, done) {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => done(body));
}

export const selection = Object.keys(message('0')).join(' ');

export const schema = /* GraphQL */ `
  type Message { ${Object.entries(message('0'))
    .map(([name, value]) => `${name}: ${typeof value === 'number' ? 'Int' : 'String'}`)
    .join(' ')} }
`;

export const json = { 'content-type': 'application/json' };
