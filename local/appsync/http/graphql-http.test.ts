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
    expect((await fetch(blog.url)).status).toBe(405);
  });

  it('gives no token away in its answers', async () => {
    const answer = await blog.post(`${token}x`, { query });
    expect(JSON.stringify(answer.body)).not.toContain(token.slice(0, 20));
    expect(JSON.stringify(blog.warnings)).not.toContain(token.slice(0, 20));
  });
});
