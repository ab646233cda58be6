import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBlog, openSocket, type Blog, type BlogSocket } from '../blog-fixture';
import type { RealtimeDelivery } from './realtime-types';

describe('the observer of the real-time endpoint', () => {
  let blog: Blog;
  let token: string;
  let connected: number;
  let gone: Promise<void>;
  const deliveries: RealtimeDelivery[] = [];

  beforeEach(async () => {
    connected = 0;
    deliveries.length = 0;
    let leave: () => void = () => undefined;
    gone = new Promise((resolve) => (leave = resolve));
    blog = await openBlog({
      observer: {
        connected() {
          connected += 1;
          return leave;
        },
        delivered: (delivery) => deliveries.push(delivery),
      },
    });
    token = await blog.tokens.sign('ann');
  });

  afterEach(() => blog.close());

  async function connect(): Promise<BlogSocket> {
    const socket = await openSocket(blog.url, token);
    socket.send({ type: 'connection_init' });
    expect(await socket.next()).toMatchObject({ type: 'connection_ack' });
    return socket;
  }

  it('is told of a client that was let in, once however often it asks, and of its leaving', async () => {
    const socket = await connect();
    socket.send({ type: 'connection_init' });
    await socket.next();
    expect(connected).toBe(1);
    socket.socket.close();
    await gone;
  });

  it('is not told of a client that was refused', async () => {
    const socket = await openSocket(blog.url, 'no token');
    socket.send({ type: 'connection_init' });
    expect(await socket.next()).toMatchObject({ type: 'connection_error' });
    expect(connected).toBe(0);
  });

  it('is told once for every payload how many subscriptions got it, and of nothing that nobody got', async () => {
    const socket = await connect();
    const create = 'mutation ($i: CreatePostInput!) { createPost(input: $i) { id blogId title } }';
    const post = (blogId: string) =>
      blog.post(token, { query: create, variables: { i: { id: `of-${blogId}`, blogId, title: 'T' } } });
    for (const [id, selection] of [
      ['a', '{ id }'],
      ['b', '{ id }'],
      ['c', '{ id title }'],
    ] as const) {
      socket.start(id, token, `subscription { onPostOf(blogId: "b1") ${selection} }`);
      expect(await socket.next()).toMatchObject({ type: 'start_ack' });
    }
    await post('b2');
    await post('b1');
    for (let count = 0; count < 3; count += 1) expect((await socket.next()).type).toBe('data');
    const event = { id: 'of-b1', blogId: 'b1', title: 'T' };
    const bytes = (data: object) => JSON.stringify({ data: { onPostOf: data } }).length;
    expect(deliveries).toEqual([
      { event, subscribers: 2, payloadBytes: bytes({ id: 'of-b1' }) },
      { event, subscribers: 1, payloadBytes: bytes({ id: 'of-b1', title: 'T' }) },
    ]);
  });
});
