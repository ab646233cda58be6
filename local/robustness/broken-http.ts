import type { SeededRandom } from './seeded-random';

/** A request that is right but for its tokens, as the parts that get broken. */
interface RawRequest {
  readonly method: string;
  readonly target: string;
  readonly version: string;
  readonly headers: readonly string[];
  readonly body: string;
}

const methods = [
  'GET',
  'POST',
  'OPTIONS',
  'HEAD',
  'PUT',
  'DELETE',
  'TRACE',
  'CONNECT',
  'PRI',
  'get',
  '',
] as const;
const targets = [
  '/',
  '/graphql',
  '/graphql/realtime',
  '/cognito/',
  '/aws/',
  '/outbox.json',
  '/healthz',
  '//',
  '/%',
  '/%00',
  '/..%2f..%2fetc%2fpasswd',
  '/../../../../etc/passwd',
  '/\\..\\..',
  '*',
  'http://127.0.0.1/graphql',
  'http://example.com/graphql',
  '/graphql?header=%',
  '/cognito/x/.well-known/jwks.json',
  '/__proto__',
] as const;

const lengths = [
  '-1',
  '0',
  '5',
  '99999999999999999999',
  '1e9',
  '0x10',
  '12, 12',
  ' ',
  'NaN',
  '4294967297',
] as const;
const chunkSizes = ['0', '1', 'zz', '-1', 'ffffffffffffffffff', '5;x=y', ' 3', '7fffffff', ''] as const;

const hostOf = (random: SeededRandom, port: number): string =>
  random.pick([`127.0.0.1:${port}`, `localhost:${port}`, 'localhost', 'example.com', '', '[', '[::1]:99999']);

/** HTTP that breaks the protocol, in the pieces that it is sent in. */
export function breakHttp(random: SeededRandom, port: number): Buffer[] {
  const request = makeRequest(random, port);
  const way = random.below(10);
  if (way === 0) return [random.bytes(1 + random.below(400))];
  if (way === 1) return [Buffer.from(random.pick(foreignProtocols))];
  const bytes = toBytes(
    way === 2 ? flood(random, request) : way < 6 ? lieAboutLength(random, request) : request,
  );
  if (way === 6) return [damage(random, bytes)];
  if (way === 7) return [bytes.subarray(0, random.below(bytes.length))];
  if (way === 8) return cut(random, bytes);
  return [bytes];
}

/** What clients that took the port for another service say first. */
const foreignProtocols = [
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'SSH-2.0-OpenSSH_9.6\r\n',
  '*1\r\n$4\r\nPING\r\n',
  'GET /\r\n\r\n',
  'GET / HTTP/1.1\n\n',
  'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n',
  '\r\n\r\n\r\n\r\n',
  ' ',
] as const;

function makeRequest(random: SeededRandom, port: number): RawRequest {
  const body = random.pick(['', '{}', '{"query":"{__typename}"}', '\u0000', 'null', '[[[[[[']);
  const known = [
    `Host: ${hostOf(random, port)}`,
    `X-Amz-Target: AWSCognitoIdentityProviderService.${random.pick(['GetUser', 'SignUp', '__proto__', ''])}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  const odd = [
    'Host: example.com',
    'Origin: null',
    'Origin: http://localhost:1',
    `Authorization: ${random.bytes(12).toString('latin1')}`,
    'Authorization: AWS4-HMAC-SHA256 Credential=/////, SignedHeaders=;;;, Signature=',
    'Expect: 100-continue',
    'Expect: the-unexpected',
    'Upgrade: websocket\r\nConnection: Upgrade',
    'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA',
    'Connection: close, keep-alive',
    'Content-Encoding: gzip',
    'Accept-Encoding: \u0001',
    ': no name',
    'no colon',
    ' folded: yes',
    'Range: bytes=-1',
    'If-None-Match: ""',
  ] as const;
  return {
    method: random.chance(0.5) ? 'POST' : random.pick(methods),
    target: random.chance(0.1) ? `/${random.bytes(20).toString('latin1')}` : random.pick(targets),
    version: random.chance(0.9) ? 'HTTP/1.1' : random.pick(['HTTP/1.0', 'HTTP/0.9', 'HTTP/2', 'HTP/1.1', '']),
    headers: [...known.filter(() => random.chance(0.95)), ...odd.filter(() => random.chance(0.1))],
    body,
  };
}

function flood(random: SeededRandom, request: RawRequest): RawRequest {
  const count = random.pick([100, 1000, 3000]);
  const value = 'x'.repeat(random.pick([1, 100, 20_000]));
  const many = Array.from({ length: value.length > 1000 ? 2 : count }, (_, index) => `X-${index}: ${value}`);
  return { ...request, headers: [...request.headers, ...many] };
}

function lieAboutLength(random: SeededRandom, request: RawRequest): RawRequest {
  const headers = request.headers.filter((header) => !header.startsWith('Content-Length'));
  if (random.chance(0.4))
    return { ...request, headers: [...headers, `Content-Length: ${random.pick(lengths)}`] };
  const chunks = Array.from({ length: random.below(5) }, () => `${random.pick(chunkSizes)}\r\n{}\r\n`).join(
    '',
  );
  const encoding = `Transfer-Encoding: ${random.pick(['chunked', 'chunked, chunked', 'gzip, chunked', 'identity', 'x'])}`;
  const both = random.chance(0.3) ? ['Content-Length: 3'] : [];
  const end = random.chance(0.5) ? '0\r\n\r\n' : '';
  return { ...request, headers: [...headers, encoding, ...both], body: chunks + end };
}

const toBytes = ({ method, target, version, headers, body }: RawRequest): Buffer =>
  Buffer.from(
    `${method} ${target} ${version}\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n${body}`,
    'latin1',
  );

/** Some bytes replaced by any others. */
export function damage(random: SeededRandom, bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let count = 1 + random.below(8); count > 0 && copy.length > 0; count -= 1)
    copy[random.below(copy.length)] = random.below(256);
  return copy;
}

/** The same bytes in pieces, as a slow network brings them. */
export function cut(random: SeededRandom, bytes: Buffer): Buffer[] {
  const at = random.below(bytes.length + 1);
  const then = at + random.below(bytes.length - at + 1);
  return [bytes.subarray(0, at), bytes.subarray(at, then), bytes.subarray(then)];
}
