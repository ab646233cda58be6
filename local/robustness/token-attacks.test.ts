import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSocket } from '../appsync/blog-fixture';
import { forgeTokens } from './forged-tokens';
import { openNoteBackend, type NoteBackend, type Person } from './note-backend';

const query = '{ getNote(id: "none") { id } }';
const log: string[] = [];
let notes: NoteBackend;
let ada: Person;

beforeAll(async () => {
  notes = await openNoteBackend((event) => event.kind === 'mail' || log.push(JSON.stringify(event)));
  ada = await notes.join('ada@example.com', ['Writer']);
});
afterAll(() => notes.close());

const getUser = (AccessToken: string) => notes.callPool('GetUser', { AccessToken });

async function firstFrame(token: string): Promise<unknown> {
  const socket = await openSocket(`${notes.backend.url}/graphql`, token);
  socket.send({ type: 'connection_init' });
  const frame = await socket.next();
  socket.socket.terminate();
  return frame;
}

describe('a forged token', () => {
  it('is refused by the user pool, the API and its real-time endpoint, whatever is wrong with it', async () => {
    for (const [what, token] of await forgeTokens(ada.AccessToken, notes.dataDirectory)) {
      expect([what, await getUser(token)]).toMatchObject([
        what,
        { status: 400, type: 'NotAuthorizedException' },
      ]);
      const answer = await notes.graphql(token, query);
      expect([what, answer]).toMatchObject([
        what,
        { status: 401, body: { errors: [{ errorType: 'UnauthorizedException' }] } },
      ]);
      expect([what, await firstFrame(token)]).toMatchObject([what, { type: 'connection_error' }]);
    }
  });

  it('never reaches the log, nor does a good one', async () => {
    await notes.graphql(ada.AccessToken, query);
    const written = log.join('\n');
    const tokens = [...(await forgeTokens(ada.AccessToken, notes.dataDirectory)).values()];
    for (const token of [...tokens, ada.AccessToken, ada.IdToken])
      for (const part of token.split('.').filter((each) => each.length > 40))
        expect(written).not.toContain(part);
    expect(written).not.toContain(ada.RefreshToken);
  });
});

describe('a good token in the wrong place', () => {
  it('AppSync takes access and id tokens', async () => {
    for (const token of [ada.AccessToken, ada.IdToken]) {
      expect(await notes.graphql(token, query)).toEqual({ status: 200, body: { data: { getNote: null } } });
      expect(await firstFrame(token)).toMatchObject({ type: 'connection_ack' });
    }
  });

  it('the user pool takes access tokens alone', async () => {
    expect(await getUser(ada.AccessToken)).toMatchObject({ status: 200 });
    for (const token of [ada.IdToken, ada.RefreshToken])
      for (const operation of ['GetUser', 'GlobalSignOut', 'DeleteUser', 'UpdateUserAttributes'])
        expect(await notes.callPool(operation, { AccessToken: token, UserAttributes: [] })).toMatchObject({
          status: 400,
          type: 'NotAuthorizedException',
        });
  });

  it('refreshes nothing that is no refresh token', async () => {
    const { clientId: ClientId } = notes.backend.model.userPool;
    for (const RefreshToken of [ada.AccessToken, ada.IdToken, `${ada.RefreshToken}x`, 'made-up'])
      expect(await notes.callPool('GetTokensFromRefreshToken', { ClientId, RefreshToken })).toMatchObject({
        status: 400,
        type: 'NotAuthorizedException',
      });
  });
});

describe('a token of a sign-in that was ended', () => {
  it.each([
    ['GlobalSignOut', (person: Person) => ({ AccessToken: person.AccessToken })],
    [
      'RevokeToken',
      (person: Person) => ({ ClientId: notes.backend.model.userPool.clientId, Token: person.RefreshToken }),
    ],
  ])('by %s is refused by the user pool, for refreshing too', async (operation, input) => {
    const person = await notes.join(`${operation.toLowerCase()}@example.com`);
    expect(await notes.callPool(operation, input(person))).toMatchObject({ status: 200 });
    expect(await getUser(person.AccessToken)).toMatchObject({
      type: 'NotAuthorizedException',
      body: { message: 'Access Token has been revoked' },
    });
    const { clientId: ClientId } = notes.backend.model.userPool;
    const refresh = { ClientId, RefreshToken: person.RefreshToken };
    expect(await notes.callPool('GetTokensFromRefreshToken', refresh)).toMatchObject({
      type: 'NotAuthorizedException',
    });
    // AppSync checks signature and expiry alone, as AWS documents of revoked tokens:
    // docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html
    expect(await notes.graphql(person.AccessToken, query)).toMatchObject({ status: 200 });
  });
});
