import { planRoomful, type RoomfulGreeting } from '../roomful';
import {
  Child,
  type CrowdQuestion,
  type Memory,
  type Plan,
  type Sent,
  type ServerQuestion,
  type ProcessorTime,
} from '../processes';

export const contenderNames = ['bare ws', 'ours', 'socket.io', 'graphql-ws', 'Gen 1 simulator'] as const;
export type ContenderName = (typeof contenderNames)[number];

export interface Programs {
  readonly roomful: string;
  readonly crowd: string;
  readonly assembly: string;
}

export interface Sample extends Sent {
  /** Microseconds of the server's processor time. */
  readonly cpu: number;
}

/** One server and its subscribers, each in a process of its own. */
export class Contender {
  /** Bytes that the server grew by, for each connection. */
  readonly bytesPerConnection: number;
  readonly #server: Child<ServerQuestion>;
  readonly #crowd: Child<CrowdQuestion>;
  #sent = 0;

  private constructor(
    readonly name: ContenderName,
    server: Child<ServerQuestion>,
    crowd: Child<CrowdQuestion>,
    bytesPerConnection: number,
  ) {
    this.#server = server;
    this.#crowd = crowd;
    this.bytesPerConnection = bytesPerConnection;
  }

  static async start(name: ContenderName, programs: Programs, count: number): Promise<Contender> {
    const { server, plan } = await startServer(name, programs);
    const crowd = new Child<CrowdQuestion>(`the crowd of ${name}`, programs.crowd);
    await crowd.started();
    // The first tenth lets the server compile its own code: that is not the price of a connection.
    const first = Math.ceil(count / 10);
    await crowd.ask({ ask: 'connect', plan, count: first });
    const before = await server.ask<Memory>({ ask: 'memory' });
    await crowd.ask({ ask: 'connect', plan, count: count - first });
    const after = await server.ask<Memory>({ ask: 'memory' });
    return new Contender(name, server, crowd, (after.bytes - before.bytes) / (count - first));
  }

  async send(count: number, isBurst: boolean): Promise<Sample> {
    const before = await this.#server.ask<ProcessorTime>({ ask: 'cpu' });
    const sent = await this.#crowd.ask<Sent>({ ask: 'send', first: this.#sent + 1, count, isBurst });
    const after = await this.#server.ask<ProcessorTime>({ ask: 'cpu' });
    this.#sent += count;
    return { ...sent, cpu: after.microseconds - before.microseconds };
  }

  async profile(work: () => Promise<unknown>): Promise<object> {
    await this.#server.ask({ ask: 'profile', isOn: true });
    await work();
    return this.#server.ask<object>({ ask: 'profile', isOn: false });
  }

  async end(): Promise<void> {
    await this.#crowd.end();
    await this.#server.end();
  }
}

async function startServer(
  name: ContenderName,
  { roomful, assembly }: Programs,
): Promise<{ server: Child<ServerQuestion>; plan: Plan }> {
  switch (name) {
    case 'ours': {
      const server = new Child<ServerQuestion>(name, roomful, [assembly]);
      return { server, plan: await planRoomful(await server.started<RoomfulGreeting>()) };
    }
    case 'bare ws':
      return startPeer(name, 'bare-ws');
    case 'socket.io':
      return startPeer(name, 'socket-io');
    case 'graphql-ws':
      return startPeer(name, 'graphql-ws');
    case 'Gen 1 simulator':
      return startPeer(name, 'appsync-simulator');
  }
}

async function startPeer(name: string, file: string): Promise<{ server: Child<ServerQuestion>; plan: Plan }> {
  const server = new Child<ServerQuestion>(name, `bench/servers/${file}.mjs`);
  return { server, plan: await server.started<Plan>() };
}
