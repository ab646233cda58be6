import { breakGraphql } from './broken-graphql';
import { cut, damage } from './broken-http';
import { breakJson } from './broken-json';
import type { SeededRandom } from './seeded-random';

/** What a WebSocket frame says of itself (RFC 6455, section 5.2), lies included. */
interface FrameShape {
  readonly opcode: number;
  readonly final: boolean;
  readonly reserved: number;
  readonly masked: boolean;
  /** What the header says; null for the true length. */
  readonly claimedLength: bigint | null;
  readonly payload: Buffer;
}

const text = 1;
const close = 8;
const whole = { opcode: text, final: true, reserved: 0, masked: true, claimedLength: null };

/** A handshake and frames that break WebSocket or AppSync's protocol on it, in the pieces they are sent in. */
export function breakWebSocket(random: SeededRandom, port: number, token: string): Buffer[] {
  const handshake = makeHandshake(random, port, token);
  const frames = Buffer.concat(Array.from({ length: 1 + random.below(4) }, () => makeFrame(random, token)));
  if (random.chance(0.1)) return [Buffer.concat([handshake, frames])];
  return random.chance(0.3) ? [handshake, ...cut(random, frames)] : [handshake, frames];
}

function makeHandshake(random: SeededRandom, port: number, token: string): Buffer {
  const header = Buffer.from(JSON.stringify({ Authorization: token, host: 'localhost' })).toString(
    'base64url',
  );
  const right = random.chance(0.85);
  const protocols = right
    ? `graphql-ws, header-${header}`
    : random.pick([
        'graphql-ws',
        'graphql-ws, header-',
        ',',
        'x',
        `header-${header}, graphql-ws`,
        'header-W10',
      ]);
  const lines = [
    `GET /graphql/realtime${right ? '' : random.pick(['', '?header=%', '?header=e30', '/', '?'])} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${right ? 'dGhlIHNhbXBsZSBub25jZQ==' : random.pick(['', 'x', '=='])}`,
    `Sec-WebSocket-Version: ${right ? '13' : random.pick(['13', '8', 'x'])}`,
    `Sec-WebSocket-Protocol: ${protocols}`,
    ...(random.chance(0.1)
      ? ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=99']
      : []),
  ];
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  return random.chance(0.03) ? damage(random, bytes) : bytes;
}

function makeFrame(random: SeededRandom, token: string): Buffer {
  const message = Buffer.from(makeMessage(random, token));
  switch (random.below(10)) {
    case 0:
      return random.bytes(1 + random.below(60));
    case 1:
      return encode(random, { ...whole, opcode: random.below(16), payload: message });
    case 2:
      return encode(random, { ...whole, masked: false, payload: message });
    case 3:
      return encode(random, { ...whole, reserved: 1 + random.below(7), payload: message });
    case 4:
      return encode(random, {
        ...whole,
        opcode: 8 + random.below(3),
        payload: random.bytes(126 + random.below(80)),
      });
    case 5:
      return encode(random, {
        ...whole,
        opcode: random.pick([0, text, close]),
        final: false,
        payload: message,
      });
    case 6:
      return encode(random, {
        ...whole,
        claimedLength: random.pick([0n, 1n, 2n ** 21n, 2n ** 53n, 2n ** 63n]),
        payload: message,
      });
    case 7:
      return encode(random, { ...whole, opcode: close, payload: random.bytes(random.below(8)) });
    default:
      return encode(random, { ...whole, payload: message });
  }
}

/** AppSync's frames out of order, twice, for ids that aren't there, and their JSON broken. */
function makeMessage(random: SeededRandom, token: string): string {
  const query = random.chance(0.3) ? breakGraphql(random) : 'subscription { onCreateNote { id } }';
  const data = random.chance(0.3) ? breakJson(random, { query }) : JSON.stringify({ query });
  const extensions = { authorization: { Authorization: token, host: 'localhost' } };
  const frame = random.pick<unknown>([
    { type: 'connection_init' },
    { id: random.pick(['a', 'b', '', '__proto__']), type: 'start', payload: { data, extensions } },
    { id: 'a', type: 'stop' },
    { id: 'never', type: 'stop' },
    { type: random.pick(['data', 'ka', 'complete', 'connection_ack', 'start', 'stop', 'constructor']) },
  ]);
  return random.chance(0.3) ? breakJson(random, frame) : JSON.stringify(frame);
}

function encode(random: SeededRandom, frame: FrameShape): Buffer {
  const { opcode, final, reserved, masked, payload } = frame;
  const length = frame.claimedLength ?? BigInt(payload.length);
  const first = (final ? 0x80 : 0) | (reserved << 4) | opcode;
  const mask = random.bytes(4);
  const body = masked ? payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)) : payload;
  return Buffer.concat([
    Buffer.of(first),
    encodeLength(length, masked),
    masked ? mask : Buffer.alloc(0),
    body,
  ]);
}

function encodeLength(length: bigint, masked: boolean): Buffer {
  const bit = masked ? 0x80 : 0;
  if (length < 126n) return Buffer.of(bit | Number(length));
  if (length < 65_536n) return Buffer.of(bit | 126, Number(length >> 8n), Number(length & 0xffn));
  const long = Buffer.alloc(9);
  long[0] = bit | 127;
  long.writeBigUInt64BE(length, 1);
  return long;
}
