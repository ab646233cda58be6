import { request, type Agent } from 'node:http';

/** Posts over a kept connection; no status if no answer came in ten seconds. */
export function post(
  agent: Agent,
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve) => {
    const lost = (): void => resolve({ status: undefined, text: '' });
    const options = { agent, port, host: '127.0.0.1', method: 'POST', path, headers, timeout: 10_000 };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }),
      );
      response.on('error', lost);
    });
    sent.on('error', lost);
    sent.on('timeout', () => sent.destroy());
    sent.end(body);
  });
}
