import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBlog, type Blog } from '../blog-fixture';

describe('POST /graphql', () => {
  let blog: Blog;
  let token: string;

  beforeAll(async () => {
    blog = await openBlog();
    token = await blog.tokens.sign('ann');
  });

  afterAll(() => blog.close());

  const query = '{ skipped }';

  it('answers an operation', async () => {
    const answer = await blog.post(token, { query });
    expect(answer).toMatchObject({ status: 200, body: { data: { skipped: 'skipped!' } } });
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect((await blog.post(`Bearer ${token}`, { query })).status).toBe(200);
  });

  it('answers an invalid operation with status 200', async () => {
    const answer = await blog.post(token, { query: '{ wrong }' });
    expect(answer).toMatchObject({ status: 200, body: { data: null, errors: [{ path: null }] } });
  });

  it.each([
    ['no token', {}, 'Valid authorization header not provided.'],
    ['no JWT', { authorization: 'abc' }, 'Unable to parse JWT token.'],
    ['a forged token', { authorization: 'e30.e30.AAAA' }, 'You are not authorized to make this call.'],
    ['an unknown API key', { 'x-api-key': 'da2-x' }, 'You are not authorized to make this call.'],
  ])('refuses %s with status 401', async (_what, headers, message) => {
    expect(await blog.post(null, { query }, headers)).toMatchObject({
      status: 401,
      body: { errors: [{ errorType: 'UnauthorizedException', message }] },
    });
  });

  it('refuses expired tokens and tokens of another pool, by AppSync’s words', async () => {
    const expired = await blog.tokens.sign('ann', [], -10);
    expect((await blog.post(expired, { query })).body).toEqual({
      errors: [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }],
    });
    const other = await openBlog();
    const foreign = await other.tokens.sign('ann');
    await other.close();
    expect(await blog.post(foreign, { query })).toMatchObject({
      status: 401,
      body: { errors: [{ message: 'You are not authorized to make this call.' }] },
    });
  });

  it.each([
    ['', 'Request body is empty.'],
    ['meow', 'Unable to parse GraphQL query.'],
    ['{}', 'Unable to parse GraphQL query.'],
    ['[]', 'Unable to parse GraphQL query.'],
    ['{"query":"{ skipped"}', 'Unable to parse GraphQL query.'],
    ['{"query":"{ skipped }","variables":[]}', 'Variables must be an object.'],
    ['{"query":"{ skipped }","operationName":1}', 'Operation name must be a string.'],
  ])('refuses body %j with status 400', async (body, message) => {
    expect(await blog.post(token, body)).toMatchObject({
      status: 400,
      body: { errors: [{ errorType: 'MalformedHttpRequestException', message }] },
    });
  });

  it('refuses variables that are nested too deep to be run over, before they are', async () => {
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(await blog.post(token, `{"query":"{ skipped }","variables":{"j":${nested}}}`)).toMatchObject({
      status: 400,
      body: {
        errors: [{ message: 'unable to read the request; it is nested deeper than 128 levels' }],
      },
    });
  });

  it('refuses a body above 1 MB with status 413', async () => {
    const answer = await blog.post(token, { query, variables: { x: 'x'.repeat(1024 * 1024) } });
    expect(answer.status).toBe(413);
  });

  it('answers the preflight of a page of this machine and refuses pages of others', async () => {
    const preflight = (origin: string) =>
      fetch(blog.url, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-headers': 'authorization,x-amz-user-agent' },
      });
    const local = await preflight('http://localhost:3000');
    expect(local.status).toBe(204);
    expect(local.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(local.headers.get('access-control-allow-headers')).toBe('authorization,x-amz-user-agent');
    expect((await preflight('https://evil.example')).status).toBe(403);
    expect((await preflight('https://localhost.evil.example')).status).toBe(403);
    expect((await preflight('null')).status).toBe(403);
  });

  it('takes no other method', async () => {
    const answer = await fetch(blog.url, { method: 'PUT' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, POST, OPTIONS');
  });

  it.each([
    ['?query={skipped}', 200, { data: { skipped: 'skipped!' } }],
    ['?query=query($k:String!){broken(kind:$k){id}}&variables={"k":"none"}', 200, { data: { broken: null } }],
    ['?query=query A{skipped} query B{appended}&operationName=A', 200, { data: { skipped: 'skipped!' } }],
    ['', 400, { errors: [{ message: 'Unable to parse GraphQL query.' }] }],
    ['?query={skipped}&variables=[]', 400, { errors: [{ message: 'Variables must be an object.' }] }],
    ['?query={skipped}&variables={', 400, { errors: [{ message: 'Variables must be an object.' }] }],
  ])('answers GET %s with status %i', async (search, status, body) => {
    const answer = await fetch(`${blog.url}${search}`, { headers: { authorization: token } });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject(body);
  });

  it.each([
    ['no content type', undefined],
    ['text/plain', 'text/plain'],
    ['application/graphql', 'application/graphql'],
  ])('reads the body as JSON whatever its type: %s', async (_what, type) => {
    const answer = await blog.post(token, { query }, type === undefined ? {} : { 'content-type': type });
    expect(answer).toMatchObject({ status: 200, body: { data: { skipped: 'skipped!' } } });
  });

  it.each([
    ['a success', {}, 200, null],
    ['a refused caller', { authorization: 'x' }, 401, 'UnauthorizedException'],
  ])('sends the headers of AppSync with %s', async (_what, headers, status, errorType) => {
    const answer = await blog.post(token, { query }, { origin: 'http://localhost:3000', ...headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/json;charset=UTF-8');
    expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('x-amzn-errortype')).toBe(errorType);
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-amzn-ErrorType');
  });

  it('tells of every request once, with its id and status, and of no secret', async () => {
    const [traces, refusals] = [blog.traces.length, blog.refusals.length];
    const ids: (string | null)[] = [];
    for (const [caller, body] of [
      [token, { query }],
      [`${token}x`, { query }],
      [token, 'meow'],
      [token, { query: '{ wrong }' }],
      [token, { query: '{ (' }],
    ] as const)
      ids.push((await blog.post(caller, body)).headers.get('x-amzn-requestid'));
    expect(blog.traces.slice(traces)).toMatchObject([{ requestId: ids[0], status: 200, errorTypes: [] }]);
    expect(blog.refusals.slice(refusals)).toMatchObject([
      { requestId: ids[1], status: 401, errorTypes: ['UnauthorizedException'] },
      { requestId: ids[2], status: 400, errorTypes: ['MalformedHttpRequestException'] },
      { requestId: ids[3], status: 200, errorTypes: [null] },
      { requestId: ids[4], status: 400, errorTypes: ['MalformedHttpRequestException'] },
    ]);
    expect(JSON.stringify([blog.traces, blog.refusals])).not.toContain(token.slice(0, 20));
  });

  it('gives no token away in its answers', async () => {
    const answer = await blog.post(`${token}x`, { query });
    expect(JSON.stringify(answer.body)).not.toContain(token.slice(0, 20));
    expect(JSON.stringify(blog.warnings)).not.toContain(token.slice(0, 20));
  });
});
