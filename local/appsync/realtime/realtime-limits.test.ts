import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openBlog, openSocket, type Blog, type BlogSocket } from '../blog-fixture';
import { FixtureClock } from './fixture-clock';

const onCreate = 'subscription { onCreatePost { id title } }';
const create = 'mutation ($i: CreatePostInput!) { createPost(input: $i) { id blogId title } }';
const hour = 3_600_000;

describe('limits of the real-time endpoint', () => {
  let blog: Blog | null = null;

  afterEach(async () => {
    await blog?.close();
    blog = null;
  });

  async function open(options: Parameters<typeof openBlog>[0]): Promise<Blog> {
    blog = await openBlog(options);
    return blog;
  }

  async function subscribe({ url, tokens }: Blog, expiresIn = 3600): Promise<BlogSocket> {
    const socket = await openSocket(url, await tokens.sign('ann'));
    socket.start('a', await tokens.sign('ann', [], expiresIn), onCreate);
    expect(await socket.next()).toEqual({ id: 'a', type: 'start_ack' });
    return socket;
  }

  const large = (id: string) => ({
    kind: 'mutation' as const,
    fieldName: 'createPost',
    payload: { id, title: 'x'.repeat(200 * 1024) },
  });

  it('cut a client that does not read, and serve the others on', async () => {
    const { realtime, warnings, ...rest } = await open({
      limits: { perConnection: 2 ** 21, total: 2 ** 30 },
    });
    const all = { realtime, warnings, ...rest };
    const [slow, quick] = [await subscribe(all), await subscribe(all)];
    slow.socket.pause();
    for (let count = 0; count < 200 && warnings.length === 0; count += 1) {
      realtime.publish([large(`p${count}`)]);
      expect((await quick.next()).id).toBe('a');
    }
    expect(warnings).toEqual([expect.stringContaining('does not read')]);
    await expect.poll(() => realtime.counts()).toEqual({ connections: 1, subscriptions: 1 });
  });

  it('cut the slowest when many slow clients together leave too much unread', async () => {
    const opened = await open({ limits: { perConnection: 2 ** 30, total: 2 ** 23 } });
    const { realtime, warnings } = opened;
    const slow = await Promise.all(Array.from({ length: 10 }, () => subscribe(opened)));
    const quick = await subscribe(opened);
    for (const { socket } of slow) socket.pause();
    for (let count = 0; count < 300 && warnings.length < 3; count += 1) {
      realtime.publish([large(`p${count}`)]);
      await quick.next();
    }
    expect(warnings.length).toBeGreaterThanOrEqual(3);
    await expect.poll(() => realtime.counts().connections).toBeLessThanOrEqual(8);
    expect((await opened.post(await opened.tokens.sign('ann'), { query: '{ skipped }' })).status).toBe(200);
  });

  it('send a client all that it missed once it reads again', async () => {
    const opened = await open({});
    const [slow, quick] = [await subscribe(opened), await subscribe(opened)];
    slow.socket.pause();
    const ids = Array.from({ length: 15 }, (_, index) => `p${index}`);
    for (const id of ids) {
      opened.realtime.publish([large(id)]);
      await quick.next();
    }
    slow.socket.resume();
    for (const id of ids) expect((await slow.next()).payload?.data).toMatchObject({ onCreatePost: { id } });
    expect(opened.warnings).toEqual([]);
  });

  it('send `ka` each minute and end a connection after 24 hours', async () => {
    const clock = new FixtureClock();
    const { url, tokens } = await open({ clock });
    const socket = await openSocket(url, await tokens.sign('ann'));
    const beat = async () => String((await once(socket.socket, 'message'))[0]);
    for (let minute = 0; minute < 3; minute += 1) {
      const next = beat();
      clock.advance(60_000);
      expect(await next).toBe('{"type":"ka"}');
    }
    clock.advance(24 * hour);
    expect(await socket.closed()).toBe(1000);
  });

  it('end a subscription when its token expires, and keep those whose tokens are good', async () => {
    const clock = new FixtureClock();
    const opened = await open({ clock });
    const socket = await subscribe(opened, 600);
    socket.start('b', await opened.tokens.sign('ann', [], 1800), onCreate);
    await socket.next();
    clock.advance(601_000);
    expect(await socket.next()).toEqual({
      id: 'a',
      type: 'error',
      payload: { errors: [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }] },
    });
    expect(opened.realtime.counts().subscriptions).toBe(1);
    clock.advance(1200_000);
    expect(await socket.next()).toMatchObject({ id: 'b', type: 'error' });
    expect(opened.realtime.counts()).toEqual({ connections: 1, subscriptions: 0 });
  });

  it('take a `start` without `connection_init`, which AppSync calls optional', async () => {
    const opened = await open({});
    const socket = await subscribe(opened);
    socket.send({ type: 'connection_init' });
    expect((await socket.next()).type).toBe('connection_ack');
  });

  it('take the older form of a handshake, with the headers in the address', async () => {
    const { url, tokens } = await open({});
    const authorization = { Authorization: await tokens.sign('ann'), host: 'localhost' };
    const encode = (value: object) =>
      encodeURIComponent(Buffer.from(JSON.stringify(value)).toString('base64'));
    const address = `${url.replace('http', 'ws')}/realtime?header=${encode(authorization)}&payload=${encode({})}`;
    const socket = new WebSocket(address, ['graphql-ws']);
    await once(socket, 'open');
    const answer = once(socket, 'message');
    socket.send('{"type":"connection_init"}');
    expect(String((await answer)[0])).toBe(
      '{"type":"connection_ack","payload":{"connectionTimeoutMs":300000}}',
    );
  });

  it('refuse a client that speaks another sub-protocol', async () => {
    const { url, tokens } = await open({});
    const header = Buffer.from(
      JSON.stringify({ Authorization: await tokens.sign('ann'), host: 'localhost' }),
    ).toString('base64url');
    const socket = new WebSocket(`${url.replace('http', 'ws')}/realtime`, [`header-${header}`]);
    // `ws` refuses a handshake that chooses none of its sub-protocols; browsers do as well.
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toContain('no subprotocol');
  });

  it('deliver mutations that come at once to everyone, each once', async () => {
    const opened = await open({});
    const crowd = await Promise.all(Array.from({ length: 30 }, () => subscribe(opened)));
    const token = await opened.tokens.sign('ann');
    const post = (id: string) =>
      opened.post(token, { query: create, variables: { i: { id, blogId: 'b', title: id } } });
    const answers = await Promise.all(['p1', 'p2', 'p3', 'p4'].map(post));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    for (const socket of crowd) {
      const ids = [await socket.next(), await socket.next(), await socket.next(), await socket.next()].map(
        ({ payload }) => (payload?.data as { onCreatePost: { id: string } }).onCreatePost.id,
      );
      expect(ids.sort()).toEqual(['p1', 'p2', 'p3', 'p4']);
    }
  });
});
