import { describe, expect, it } from 'vitest';
import { isLoopbackAddress, isLoopbackHost, isLoopbackOrigin } from './index';

describe('only this machine is spoken to', () => {
  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:80', '[::1]:3000'])('Host %s is this machine', (host) =>
    expect(isLoopbackHost(host)).toBe(true),
  );

  it.each([
    undefined,
    '',
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:80',
    'evil.example:localhost',
    '0.0.0.0:3000',
  ])('Host %s is not', (host) => expect(isLoopbackHost(host)).toBe(false));

  it.each(['http://localhost:3001', 'https://127.0.0.1', 'http://[::1]:3000'])(
    'Origin %s is this machine',
    (origin) => expect(isLoopbackOrigin(origin)).toBe(true),
  );

  it.each([
    'null',
    '',
    'http://evil.example',
    'http://localhost@evil.example',
    'file://',
    'http://localhost:3000/path',
  ])('Origin %s is not', (origin) => expect(isLoopbackOrigin(origin)).toBe(false));

  it('listens on loopback addresses only', () => {
    expect(['127.0.0.1', '127.0.0.2', '::1', 'localhost'].every(isLoopbackAddress)).toBe(true);
    expect(['0.0.0.0', '::', '192.168.1.2', '127.evil'].some(isLoopbackAddress)).toBe(false);
  });
});
