import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSocket, type BlogSocket } from '../appsync/blog-fixture';
import { signInWriter, writeNoteApp } from './changing-note-app';
import type { LocalBackend, LocalBackendEvent } from './local-backend';
import { startLocalBackend } from './start-local-backend';

const events: LocalBackendEvent[] = [];
let backend: LocalBackend;
let token: string;

beforeEach(async () => {
  events.length = 0;
  backend = await startLocalBackend({
    assemblyDirectory: writeNoteApp(),
    dataDirectory: null,
    port: 0,
    onEvent: (event) => events.push(event),
  });
  token = await signInWriter(backend);
});
afterEach(() => backend.close());

interface Answer {
  readonly data: Readonly<Record<string, { readonly id: string; readonly text: string } | null>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

async function ask(query: string): Promise<Answer> {
  const response = await fetch(`${backend.url}/graphql`, {
    method: 'POST',
    headers: { authorization: token },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

const create = (text: string) => ask(`mutation { createNote(text: "${text}") { id text author } }`);

/** Subscribes, and waits until it is acknowledged. */
async function listen(): Promise<BlogSocket> {
  const socket = await openSocket(`${backend.url}/graphql`, token);
  socket.send({ type: 'connection_init' });
  expect(await socket.next()).toMatchObject({ type: 'connection_ack' });
  socket.start('notes', token, 'subscription { onCreateNote { id text author } }');
  expect(await socket.next()).toMatchObject({ type: 'start_ack' });
  return socket;
}

const shout = ['text: ctx.args.text', 'text: ctx.args.text.toUpperCase()'] as const;
const codeOf = ({ model }: LocalBackend): string => {
  const [putNote] = model.graphqlApi.functions;
  if (putNote?.code.kind !== 'APPSYNC_JS') throw new Error('unable to find the code of putNote');
  return putNote.code.code;
};

describe('other code', () => {
  it('is live at once, and who subscribed hears of what it writes', async () => {
    const socket = await listen();
    const code = codeOf(backend);
    const changed = await backend.replaceCode(new Map([[code, code.replace(...shout)]]));
    expect(changed).toEqual(['putNote']);
    expect((await create('quiet')).data?.['createNote']?.text).toBe('QUIET');
    expect(await socket.next()).toMatchObject({ payload: { data: { onCreateNote: { text: 'QUIET' } } } });
    expect(codeOf(backend)).toContain('toUpperCase');
    socket.socket.close();
  });

  it('that AppSync would not run is refused, and the last goes on', async () => {
    const code = codeOf(backend);
    await expect(backend.replaceCode(new Map([[code, `${code}\nthrow 1;`]]))).rejects.toThrow('putNote');
    expect((await create('still here')).data?.['createNote']?.text).toBe('still here');
  });

  it('for code that does not run changes nothing', async () => {
    expect(await backend.replaceCode(new Map([['other', 'code']]))).toEqual([]);
  });

  it('in an otherwise equal assembly leaves sockets open', async () => {
    const socket = await listen();
    expect(await backend.replaceAssembly(writeNoteApp(shout))).toBe('resolvers');
    await create('quiet');
    expect(await socket.next()).toMatchObject({ payload: { data: { onCreateNote: { text: 'QUIET' } } } });
    socket.socket.close();
  });
});

describe('another assembly', () => {
  const withPages = ['text: String! author: String }', 'text: String! author: String pages: Int }'] as const;

  it('that is equal replaces nothing', async () => {
    expect(await backend.replaceAssembly(writeNoteApp())).toBe('nothing');
  });

  it('with another schema closes sockets; tables, users and tokens stay', async () => {
    const socket = await listen();
    const note = (await create('kept')).data?.['createNote'];
    const before = backend.outputs;
    const introspection = ['models\\":{}', 'models\\":{\\"Note\\":{}}'] as const;
    expect(await backend.replaceAssembly(writeNoteApp(withPages, introspection))).toBe('everything');
    expect(await socket.closed()).toBe(1001);
    expect(await ask(`{ getNote(id: "${note?.id ?? ''}") { id text author pages } }`)).toEqual({
      data: { getNote: { ...note, pages: null } },
    });
    expect(backend.outputs.auth).toEqual(before.auth);
    expect(backend.outputs.data.model_introspection).toMatchObject({ models: { Note: {} } });
    const again = await listen();
    await create('after');
    expect(await again.next()).toMatchObject({ payload: { data: { onCreateNote: { text: 'after' } } } });
    again.socket.close();
  });

  it('makes who asks meanwhile wait, and refuses nobody', async () => {
    const replaced = backend.replaceAssembly(writeNoteApp(withPages));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => create(`note ${index}`)));
    await replaced;
    expect(answers.map(({ errors }) => errors)).toEqual(answers.map(() => undefined));
  });

  it('with a new index has it built from what is stored', async () => {
    await create('indexed');
    const byAuthor = '"globalSecondaryIndexes":[';
    const byText =
      '{"indexName":"byText","keySchema":[{"attributeName":"text","keyType":"HASH"}],"projection":{"projectionType":"ALL"}},';
    const attribute = '"attributeName":"forgotten"';
    const next = writeNoteApp([byAuthor, byAuthor + byText], [attribute, '"attributeName":"text"']);
    expect(await backend.replaceAssembly(next)).toBe('everything');
    const { Items } = await backend.dynamoDb.execute('Query', {
      TableName: backend.model.tables[0]?.tableName,
      IndexName: 'byText',
      KeyConditionExpression: '#text = :text',
      ExpressionAttributeNames: { '#text': 'text' },
      ExpressionAttributeValues: { ':text': { S: 'indexed' } },
    });
    expect(Items).toHaveLength(1);
  });

  it.each([
    [
      'another key',
      ['"attributeName":"id"', '"attributeName":"noteId"'],
      /unable to change the key of table/,
    ],
    ['a resolver that cannot run', ['text: ctx.args.text', 'text: await ctx'], /putNote/],
    ['an unknown resource', ['Custom::AmplifyDynamoDBTable', 'AWS::Kinesis::Stream'], /AWS::Kinesis::Stream/],
  ] as const)('with %s is refused, and the last goes on undisturbed', async (_, edit, reason) => {
    const socket = await listen();
    await expect(backend.replaceAssembly(writeNoteApp(withPages, edit))).rejects.toThrow(reason);
    expect((await create('still here')).data?.['createNote']?.text).toBe('still here');
    expect(await socket.next()).toMatchObject({ type: 'data' });
    socket.socket.close();
  });

  it('whose parts can’t be opened is refused, and the last is opened again', async () => {
    const note = (await create('kept')).data?.['createNote'];
    const bySignIn = ['"UsernameAttributes":["email"]', '"UsernameAttributes":["phone_number"]'] as const;
    await expect(backend.replaceAssembly(writeNoteApp(bySignIn))).rejects.toThrow('only sign-in by email');
    expect(await ask(`{ getNote(id: "${note?.id ?? ''}") { id text author } }`)).toEqual({
      data: { getNote: note },
    });
  });

  it('is refused after the end', async () => {
    await backend.close();
    await expect(backend.replaceAssembly(writeNoteApp())).rejects.toThrow('it is closed');
  });
});
