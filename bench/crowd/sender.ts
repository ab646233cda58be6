import { Agent, request } from 'node:http';
import type { Plan } from '../processes';

/** Number of a message as the crowd reads it. */
const written = (number: number): string => String(number).padStart(6, '0');

/** Sends messages over HTTP. */
export class Sender {
  readonly #plan: Plan;
  readonly #agent: Agent;

  constructor(plan: Plan, connections: number) {
    this.#plan = plan;
    // Servers close what was idle for five seconds: a connection must not be taken up at that moment.
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: 3000 });
  }

  /** @returns milliseconds until it was answered */
  send(number: number): Promise<number> {
    const { port, requests } = this.#plan;
    const chosen = requests[number % requests.length];
    if (!chosen) throw new Error('unable to send; the plan has no request');
    const body = chosen.body.replaceAll('__NUMBER__', written(number));
    const headers = { ...chosen.headers, 'content-length': Buffer.byteLength(body) };
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const options = {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: chosen.path,
        headers,
        agent: this.#agent,
      };
      const sent = request(options, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          if (response.statusCode === 200 && !text.includes('"errors"')) resolve(performance.now() - start);
          else reject(new Error(`unable to send message ${number}; the server said: ${text.slice(0, 500)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
