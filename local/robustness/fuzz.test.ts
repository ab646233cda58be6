import { Agent } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakGraphql } from './broken-graphql';
import { breakHttp } from './broken-http';
import { breakJson } from './broken-json';
import { breakWebSocket } from './broken-websocket';
import { readLiveHeap } from './live-heap';
import { openNoteBackend, password, type NoteBackend, type Person } from './note-backend';
import { post } from './post-request';
import { exchange, statusesIn, type Outcome } from './raw-exchange';
import { runAtOnce } from './run-at-once';
import { SeededRandom } from './seeded-random';
import { validPoolRequests } from './valid-pool-requests';

/** Another seed by FUZZ_SEED, to look further or to repeat a failure. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124);
const width = 32;
const agent = new Agent({ keepAlive: true, maxSockets: width });

let notes: NoteBackend;
let person: Person;
const uncaught: unknown[] = [];
const onUncaught = (error: unknown): void => void uncaught.push(error);

beforeAll(async () => {
  console.log(`fuzz seed ${seed}`);
  process.on('uncaughtExceptionMonitor', onUncaught);
  notes = await openNoteBackend();
  person = await notes.join('ada@example.com', ['Writer']);
});
afterAll(async () => {
  agent.destroy();
  process.off('uncaughtExceptionMonitor', onUncaught);
  await notes.close();
});

/** What was sent, as far as it can be shown, and what came of it: statuses and errors' names. */
interface Trial {
  readonly input: string | Buffer;
  readonly outcome: string;
  readonly isFault: boolean;
}

/**
 * Every input is answered or closed, none is the server's fault, none leaves a warning, the heap does not
 * grow, and the backend serves on. `reached` names outcomes that prove that inputs get past the door.
 */
async function hold(
  count: number,
  reached: readonly string[],
  send: (random: SeededRandom) => Promise<Trial>,
): Promise<void> {
  const faults: unknown[] = [];
  const outcomes = new Set<string>();
  const run = (from: number) =>
    runAtOnce(count / 2, width, async (index) => {
      const { input, outcome, isFault } = await send(new SeededRandom(seed * 1_000_003 + from + index));
      outcomes.add(outcome);
      if (isFault) faults.push({ outcome, input: input.toString('latin1').slice(0, 600) });
    });
  const before = notes.events.length;
  await run(0);
  const half = readLiveHeap();
  await run(count / 2);
  const growth = readLiveHeap() - half;
  expect(faults.slice(0, 3)).toEqual([]);
  expect(uncaught).toEqual([]);
  expect(notes.events.slice(before).filter(isUnexpected).slice(0, 3)).toEqual([]);
  expect([...outcomes]).toEqual(expect.arrayContaining([...reached]));
  // Bounded memories of codes and failures may fill on; a leak of 1 KB for each input would be more.
  expect(growth).toBeLessThan(1024 * (count / 2));
  await expectService();
}

/** Of a socket that broke the protocol the log may tell. */
const isUnexpected = (event: NoteBackend['events'][number]): boolean =>
  event.kind !== 'warning' || !event.message.startsWith('real-time socket failed; ');

async function expectService(): Promise<void> {
  const note = await notes.graphql(
    person.AccessToken,
    'mutation { createNote(text: "still here") { text } }',
  );
  expect(note).toEqual({ status: 200, body: { data: { createNote: { text: 'still here' } } } });
  const user = await notes.callPool('GetUser', { AccessToken: person.AccessToken });
  expect(user.status).toBe(200);
}

function judge(pieces: readonly Buffer[], { kind, reply }: Outcome, words = ''): Trial {
  const statuses = statusesIn(reply);
  return {
    input: Buffer.concat(pieces),
    outcome: [kind, ...statuses, ...(words === '' ? [] : [words])].join(' '),
    isFault: kind === 'hung' || statuses.some((status) => status >= 500),
  };
}

async function postTrial(
  path: string,
  headers: Readonly<Record<string, string>>,
  input: string,
): Promise<Trial> {
  const { status, text } = await post(agent, notes.backend.port, path, headers, input);
  const type = /"(?:__type|errorType)":"(\w+)"/.exec(text)?.[1] ?? 'success';
  return { input, outcome: `${status ?? 'none'} ${type}`, isFault: status === undefined || status >= 500 };
}

describe('a running backend outlives', () => {
  it('6,000 inputs that are not HTTP', () =>
    hold(6000, ['answered 400', 'answered 403', 'answered 404', 'answered 431', 'closed'], async (random) => {
      const pieces = breakHttp(random, notes.backend.port);
      return judge(pieces, await exchange(notes.backend.port, pieces, (reply) => reply.includes('\r\n\r\n')));
    }));

  it('7,000 malformed requests to the user pool', () => {
    const reached = [
      '200 success',
      '400 SerializationException',
      '400 InvalidParameterException',
      '400 NotAuthorizedException',
      '400 CodeMismatchException',
      '400 LimitExceededException',
      '400 MissingAuthenticationTokenException',
    ];
    return hold(7000, reached, (random) => {
      const { operation, body } = random.pick(validPoolRequests(notes.backend, person, password));
      const signature = random.chance(0.1) ? { authorization: 'AWS4-HMAC-SHA256 Credential=a/b/c/d/e' } : {};
      const target = { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` };
      return postTrial('/cognito/', { ...target, ...signature }, breakJson(random, body));
    });
  });

  it('5,000 malformed GraphQL requests', () =>
    hold(5000, ['200 success', '400 MalformedHttpRequestException'], (random) => {
      const body = { query: breakGraphql(random), variables: { id: 'a', text: 'b' } };
      const text = random.chance(0.4) ? breakJson(random, body) : JSON.stringify(body);
      return postTrial('/graphql', { authorization: person.AccessToken }, text);
    }));

  it('4,000 broken WebSocket conversations', () =>
    hold(4000, ['answered 101 error', 'answered 400'], async (random) => {
      const pieces = breakWebSocket(random, notes.backend.port, person.AccessToken);
      const outcome = await exchange(notes.backend.port, pieces, (reply) => {
        const end = reply.indexOf('\r\n\r\n');
        return end >= 0 && reply.length > end + 4;
      });
      const type = /"type":"(\w+)"/.exec(outcome.reply.toString('latin1'))?.[1];
      return judge(pieces, outcome, type);
    }));
});
