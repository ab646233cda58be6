import { beforeAll, expect, test } from 'vitest';
import { unwrap } from '../../scripts/real-client';
import { lia, noel, rea, routeLoopbackSockets } from '../deployment';
import { acknowledged, Arrivals } from '../listening';
import { openLibrary } from './open-library';

const library = openLibrary();
const sockets = routeLoopbackSockets();
const book = { title: 'Open', genre: 'NOVEL', publishedOn: '2026-01-01' } as const;
const isbn = crypto.randomUUID();

beforeAll(async () => {
  await library.actAs(lia);
  unwrap(await models.Book.create({ isbn, ...book }), 'make a book');
});

type AuthMode = 'apiKey' | 'identityPool' | 'userPool';

type Name = 'guest' | 'grouped' | 'signedIn' | 'key' | 'user';

const callers: Readonly<Record<Name, { authMode: AuthMode; enter: () => unknown }>> = {
  guest: { authMode: 'identityPool', enter: () => library.actAsStranger() },
  // Whoever is in a group has the group's role, which is granted nothing.
  grouped: { authMode: 'identityPool', enter: () => library.actAs(rea) },
  signedIn: { authMode: 'identityPool', enter: () => library.actAs(noel) },
  key: { authMode: 'apiKey', enter: () => library.actAsStranger() },
  user: { authMode: 'userPool', enter: () => library.actAs(noel) },
};
const names = ['guest', 'grouped', 'signedIn', 'key', 'user'] as const;

/** `no` is the field's refusal, and `401` that of the whole request, which the caller's role doesn't permit. */
type Verdict = 'ok' | 'no' | '401';

type Call = (authMode: AuthMode) => Promise<{ readonly errors?: unknown }>;

const { models, queries, mutations } = library.client;

const table: readonly [string, Record<Name, Verdict>, Call][] = [
  [
    'Book.get',
    { guest: 'ok', grouped: '401', signedIn: 'ok', key: 'ok', user: 'ok' },
    (authMode) => models.Book.get({ isbn }, { authMode }),
  ],
  [
    'Book.list',
    { guest: 'ok', grouped: '401', signedIn: 'ok', key: 'ok', user: 'ok' },
    (authMode) => models.Book.list({ authMode, limit: 1 }),
  ],
  [
    'Book.listBooksByAuthor',
    { guest: 'ok', grouped: '401', signedIn: 'ok', key: 'ok', user: 'ok' },
    (authMode) => models.Book.listBooksByAuthor({ authorId: 'nobody' }, { authMode }),
  ],
  [
    'Book.create',
    { guest: 'no', grouped: '401', signedIn: 'no', key: 'no', user: 'no' },
    (authMode) => models.Book.create({ isbn: crypto.randomUUID(), ...book }, { authMode }),
  ],
  [
    'Book.delete',
    { guest: 'no', grouped: '401', signedIn: 'no', key: 'no', user: 'no' },
    (authMode) => models.Book.delete({ isbn }, { authMode }),
  ],
  [
    'Author.list',
    { guest: '401', grouped: '401', signedIn: '401', key: 'no', user: 'ok' },
    (authMode) => models.Author.list({ authMode, limit: 1 }),
  ],
  [
    'Suggestion.create',
    { guest: 'ok', grouped: '401', signedIn: 'no', key: 'no', user: 'no' },
    (authMode) => models.Suggestion.create({ text: 'More chairs' }, { authMode }),
  ],
  [
    'appraise',
    { guest: '401', grouped: '401', signedIn: '401', key: 'no', user: 'ok' },
    (authMode) => queries.appraise({ isbn, pages: 1 }, { authMode }),
  ],
  [
    'announceReading',
    { guest: '401', grouped: '401', signedIn: '401', key: 'no', user: 'ok' },
    (authMode) => mutations.announceReading({ hall: 'none', title: 'None' }, { authMode }),
  ],
];

const cases = table.flatMap(([operation, verdicts, call]) =>
  names.map((name) => ({ operation, name, call, verdict: verdicts[name] })),
);

const answers: Readonly<Record<Verdict, unknown>> = {
  ok: undefined,
  no: [expect.objectContaining({ errorType: 'Unauthorized' })],
  '401': [expect.not.objectContaining({ errorType: expect.anything() as unknown })],
};

test.each(cases)('[SAM21] $operation for $name: $verdict', async ({ name, call, verdict }) => {
  const { authMode, enter } = callers[name];
  await enter();
  expect((await call(authMode)).errors).toEqual(answers[verdict]);
});

test.each(['guest', 'signedIn', 'key'] as const)(
  '[SAM22] subscriptions are heard over AWS credentials and over an API key: %s',
  async (name) => {
    const { authMode, enter } = callers[name];
    await enter();
    const heard = new Arrivals<string>();
    const acknowledgement = acknowledged(1);
    const subscription = models.Book.onCreate({ authMode }).subscribe({
      next: (created) => heard.add(created.isbn),
    });
    await acknowledgement;
    await library.actAs(lia);
    const created = crypto.randomUUID();
    unwrap(await models.Book.create({ isbn: created, ...book }), 'make a book');
    await heard.first((one) => one === created);
    subscription.unsubscribe();
  },
);

test.each(['guest', 'signedIn', 'key'] as const)(
  '[SAM22] a subscription that the rules don’t open to the caller ends with an error: %s',
  async (name) => {
    const { authMode, enter } = callers[name];
    await enter();
    const refusals = new Arrivals<unknown>();
    models.Author.onCreate({ authMode }).subscribe({ error: (error: unknown) => refusals.add(error) });
    expect(JSON.stringify(await refusals.first(() => true))).toContain('Unauthorized');
    // After a refusal aws-amplify closes its socket, and what is asked for meanwhile is lost with it.
    await sockets.allClosed();
  },
);

test('[SAM23] a key that is none of the API’s opens nothing', async () => {
  const stranger = openLibrary((outputs) => ({
    ...outputs,
    data: { ...outputs.data, api_key: 'da2-aaaaaaaaaaaaaaaaaaaaaaaaaa' },
  })).actAsStranger();
  expect((await stranger.models.Book.get({ isbn }, { authMode: 'apiKey' })).errors).toEqual(answers['401']);
  library.configure();
});
