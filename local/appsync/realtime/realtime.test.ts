import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBlog, openSocket, type Blog, type BlogSocket } from '../blog-fixture';

const onCreate = 'subscription ($f: PostFilter) { onCreatePost(filter: $f) { id title body } }';
const create = 'mutation ($i: CreatePostInput!) { createPost(input: $i) { id blogId title } }';

describe('the real-time endpoint', () => {
  let blog: Blog;
  let token: string;

  beforeEach(async () => {
    blog = await openBlog();
    token = await blog.tokens.sign('ann');
  });

  afterEach(() => blog.close());

  async function connect(as = token): Promise<BlogSocket> {
    const socket = await openSocket(blog.url, as);
    socket.send({ type: 'connection_init' });
    expect(await socket.next()).toEqual({
      type: 'connection_ack',
      payload: { connectionTimeoutMs: 300_000 },
    });
    return socket;
  }

  async function subscribe(socket: BlogSocket, id: string, query: string, variables = {}, as = token) {
    socket.start(id, as, query, variables);
    expect(await socket.next()).toEqual({ id, type: 'start_ack' });
  }

  function post(id: string, blogId: string) {
    return blog.post(token, { query: create, variables: { i: { id, blogId, title: `Title ${id}` } } });
  }

  it('delivers to each of two sockets what its filter lets through, in order', async () => {
    const [one, two] = [await connect(), await connect(await blog.tokens.sign('bob'))];
    await subscribe(one, 'a', onCreate, { f: { blogId: { eq: 'b1' } } });
    await subscribe(two, 'b', onCreate, { f: { blogId: { ne: 'b1' } } }, await blog.tokens.sign('bob'));
    for (const [id, blogId] of [
      ['p1', 'b1'],
      ['p2', 'b2'],
      ['p3', 'b1'],
      ['p4', 'b3'],
    ] as const) {
      expect((await post(id, blogId)).status).toBe(200);
    }
    const delivered = (id: string, postId: string) => ({
      id,
      type: 'data',
      payload: { data: { onCreatePost: { id: postId, title: `Title ${postId}`, body: null } } },
    });
    expect([await one.next(), await one.next()]).toEqual([delivered('a', 'p1'), delivered('a', 'p3')]);
    expect([await two.next(), await two.next()]).toEqual([delivered('b', 'p2'), delivered('b', 'p4')]);
  });

  it('carries many subscriptions on one socket and matches arguments without a filter', async () => {
    const socket = await connect();
    const byBlog = 'subscription ($b: ID) { onPostOf(blogId: $b) { id } }';
    await subscribe(socket, 'all', 'subscription { onPostOf { id } }');
    await subscribe(socket, 'b1', byBlog, { b: 'b1' });
    await subscribe(socket, 'b2', byBlog, { b: 'b2' });
    await post('p1', 'b1');
    const ids = [(await socket.next()).id, (await socket.next()).id].sort();
    expect(ids).toEqual(['all', 'b1']);
    await post('p2', 'b2');
    expect([(await socket.next()).id, (await socket.next()).id].sort()).toEqual(['all', 'b2']);
  });

  it('ends delivery on stop', async () => {
    const socket = await connect();
    await subscribe(socket, 'a', onCreate);
    await subscribe(socket, 'b', onCreate);
    socket.send({ type: 'stop', id: 'a' });
    expect(await socket.next()).toEqual({ id: 'a', type: 'complete' });
    await post('p1', 'b1');
    expect(await socket.next()).toMatchObject({ id: 'b', type: 'data' });
    expect(blog.realtime.counts()).toEqual({ connections: 1, subscriptions: 1 });
  });

  it.each([
    ['nothing', '', 'Valid authorization header not provided.'],
    ['no token', 'abc', 'Unable to parse JWT token.'],
    ['a forged token', 'e30.e30.AAAA', 'You are not authorized to make this call.'],
  ])('refuses a connection that brings %s', async (_what, wrong, message) => {
    const socket = await openSocket(blog.url, wrong);
    socket.send({ type: 'connection_init' });
    expect(await socket.next()).toEqual({
      payload: { errors: [{ errorType: 'UnauthorizedException', message, errorCode: 401 }] },
      type: 'connection_error',
    });
    expect(await socket.closed()).toBe(1008);
  });

  it('authorises every start anew', async () => {
    const socket = await connect();
    socket.start('a', await blog.tokens.sign('ann', [], -10), onCreate);
    expect(await socket.next()).toEqual({
      id: 'a',
      type: 'error',
      payload: { errors: [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }] },
    });
    await subscribe(socket, 'a', onCreate);
  });

  it('denies by resolver, by group and by validation with an error frame of that id', async () => {
    const socket = await connect();
    socket.start('r', await blog.tokens.sign('banned'), onCreate);
    expect(await socket.next()).toMatchObject({
      id: 'r',
      payload: { errors: [{ errorType: 'Unauthorized' }] },
    });
    socket.start('g', token, 'subscription { onPostForEditors { id } }');
    const message = 'Not Authorized to access onPostForEditors on type Subscription';
    expect(await socket.next()).toEqual({
      id: 'g',
      type: 'error',
      payload: { errors: [{ errorType: 'Unauthorized', message }] },
    });
    socket.start('v', token, 'subscription { onCreatePost { nope } }');
    expect((await socket.next()).payload?.errors?.[0]?.message).toContain('FieldUndefined');
    socket.start('q', token, '{ skipped }');
    expect((await socket.next()).payload?.errors?.[0]?.errorType).toBe('UnsupportedOperation');
    expect(blog.realtime.counts().subscriptions).toBe(0);
  });

  it('refuses an id that is in use and the 201st subscription, and keeps the others', async () => {
    const socket = await connect();
    await subscribe(socket, 's0', onCreate);
    socket.start('s0', token, onCreate);
    expect((await socket.next()).payload?.errors?.[0]?.errorType).toBe('DuplicatedOperationError');
    for (let count = 1; count < 200; count += 1) socket.start(`s${count}`, token, onCreate);
    for (let count = 1; count < 200; count += 1) expect((await socket.next()).type).toBe('start_ack');
    socket.start('s200', token, onCreate);
    expect((await socket.next()).payload?.errors?.[0]?.errorType).toBe('MaxSubscriptionsReachedError');
    expect(blog.realtime.counts().subscriptions).toBe(200);
  });

  it('answers malformed frames and lives on', async () => {
    const socket = await connect();
    for (const frame of ['{', 'null', '[]', { type: 'dance' }, { type: 'start', id: 'x' }]) {
      socket.send(frame);
      expect(await socket.next()).toMatchObject({
        type: 'error',
        payload: { errors: [{ errorType: 'UnsupportedOperation' }] },
      });
    }
    socket.socket.send(Buffer.from([0, 255]));
    expect((await socket.next()).type).toBe('error');
    await subscribe(socket, 'a', onCreate);
  });

  it('closes the socket of a client that breaks the WebSocket protocol, and only that', async () => {
    const [bad, good] = [await connect(), await connect()];
    bad.send('x'.repeat(2 * 1024 * 1024));
    expect(await bad.closed()).toBe(1009);
    await subscribe(good, 'a', onCreate);
  });

  it('cuts whom an invalidation names, and leaves the others', async () => {
    const bob = await blog.tokens.sign('bob');
    const [ann, cut] = [await connect(), await connect(bob)];
    await subscribe(ann, 'a', onCreate);
    await subscribe(cut, 'b', onCreate, {}, bob);
    await blog.post(token, { query: 'mutation { banReader(readerId: "bob") }' });
    expect(await cut.next()).toEqual({ id: 'b', type: 'complete' });
    expect(await cut.closed()).toBe(1000);
    await post('p1', 'b1');
    expect((await ann.next()).type).toBe('data');
    expect(blog.realtime.counts()).toEqual({ connections: 1, subscriptions: 1 });
  });

  it('drops a payload above 240 KB with a warning and goes on', async () => {
    const socket = await connect();
    await subscribe(socket, 'a', onCreate);
    const i = { id: 'big', blogId: 'b1', title: 'x'.repeat(250 * 1024) };
    await blog.post(token, { query: create, variables: { i } });
    await post('p1', 'b1');
    expect((await socket.next()).payload?.data).toMatchObject({ onCreatePost: { id: 'p1' } });
    expect(blog.warnings).toEqual([expect.stringContaining('larger than 240 KB')]);
  });

  it('forgets what a closed socket subscribed to', async () => {
    const socket = await connect();
    await subscribe(socket, 'a', onCreate);
    socket.socket.close();
    await socket.closed();
    await expect.poll(() => blog.realtime.counts()).toEqual({ connections: 0, subscriptions: 0 });
  });

  it('closes every socket when it is closed', async () => {
    const socket = await connect();
    await blog.realtime.close();
    expect(await socket.closed()).toBe(1001);
  });
});
