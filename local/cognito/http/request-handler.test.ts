import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callPool, startPool, testModel, type PoolUnderTest } from '../pool-under-test';
import { bodyLimit } from './request-handler';

let pool: PoolUnderTest;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

describe('requests that are no use', () => {
  it.each(['SetUICustomization', 'constructor', '__proto__', ''])(
    'names the operation %j that it lacks',
    async (name) => {
      const answer = await pool.call(name, {});
      expect(answer).toMatchObject({ status: 400, type: 'UnknownOperationException' });
      expect(answer.body['message']).toContain(`"${name}"`);
      expect(answer.body['__type']).toBe('UnknownOperationException');
    },
  );

  it.each(['', '{', 'null', '[]', '"text"', '7'])('refuses the body %j', async (body) => {
    expect(await callPool(pool.endpoint, 'SignUp', body)).toMatchObject({
      status: 400,
      type: 'SerializationException',
    });
  });

  it('refuses fields of a wrong type, and what is only on the prototype of objects', async () => {
    for (const input of [
      { ClientId: 7 },
      { ClientId: {} },
      { ClientId: ['x'] },
      {},
      { ClientId: 'x'.repeat(3000) },
    ])
      expect(await pool.call('SignUp', input)).toMatchObject({
        status: 400,
        type: 'InvalidParameterException',
      });
    const polluted = `{"__proto__": {"ClientId": "${testModel.clientId}"}}`;
    expect(await callPool(pool.endpoint, 'SignUp', polluted)).toMatchObject({
      type: 'InvalidParameterException',
    });
  });

  it('refuses a body over the limit, declared or streamed', async () => {
    const large = JSON.stringify({ ClientId: 'x'.repeat(bodyLimit) });
    expect(await callPool(pool.endpoint, 'SignUp', large)).toMatchObject({
      status: 413,
      type: 'RequestEntityTooLargeException',
    });
    const streamed = await fetch(pool.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp' },
      body: new Blob([large]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('refuses the method %s', async (method) => {
    const response = await fetch(pool.endpoint, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, GET, OPTIONS']);
  });

  it('goes on when a client hangs up half-way, and does not take it for a failure', async () => {
    const { hostname, port } = new URL(pool.endpoint);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write('POST /cognito/ HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{', () =>
          socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    expect(await pool.call('SignUp', {})).toMatchObject({ status: 400 });
    expect(pool.failures).toEqual([]);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(pool.endpoint, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers':
          'amz-sdk-invocation-id,amz-sdk-request,cache-control,content-type,x-amz-target,x-amz-user-agent',
      },
    });

  it.each(['http://localhost:3000', 'http://127.0.0.1:8080', 'http://localhost'])(
    'lets %s in',
    async (origin) => {
      const response = await preflight(origin);
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      const allowed = (response.headers.get('access-control-allow-headers') ?? '').split(',');
      expect(allowed).toEqual(
        expect.arrayContaining([
          'amz-sdk-invocation-id',
          'amz-sdk-request',
          'cache-control',
          'content-type',
          'x-amz-target',
          'x-amz-user-agent',
        ]),
      );
      expect(Number(response.headers.get('access-control-max-age'))).toBeGreaterThan(0);
    },
  );

  it.each(['https://example.com', 'http://localhost.example.com', 'http://127.0.0.1.nip.io', 'null'])(
    'keeps %s out, of preflights and of calls',
    async (origin) => {
      const response = await preflight(origin);
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(await callPool(pool.endpoint, 'SignUp', '{}', { origin })).toMatchObject({ status: 403 });
    },
  );
});

describe('the key set', () => {
  it('is where verifiers look for it, without the private half', async () => {
    const response = await fetch(`${pool.endpoint}${testModel.userPoolId}/.well-known/jwks.json`);
    const { keys } = (await response.json()) as { keys: Record<string, string>[] };
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect({ keys }).toEqual(pool.pool.jwks());
  });

  it('is all that GET answers', async () => {
    expect((await fetch(`${pool.endpoint}other_Pool/.well-known/jwks.json`)).status).toBe(404);
  });
});
