import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from './listen';

const servers = [createServer(), createServer()] as const;
afterEach(() => servers.forEach((server) => server.close()));

describe('listening', () => {
  it('takes any free port for 0 and tells a taken one by name', async () => {
    const port = await listen(servers[0], '127.0.0.1', 0);
    expect(port).toBeGreaterThan(0);
    await expect(listen(servers[1], '127.0.0.1', port)).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(`unable to listen on port ${port}; it is in use`) as string,
    });
  });

  it('never opens the backend to other machines', async () => {
    await expect(listen(servers[0], '0.0.0.0', 0)).rejects.toMatchObject({ code: 'NOT_LOOPBACK' });
    expect(servers[0].listening).toBe(false);
  });
});
