import { STATUS_CODES } from 'node:http';
import type { GraphqlEngine } from '../appsync/graphql';
import type { GraphqlHttpHandler } from '../appsync/http';
import type { Realtime } from '../appsync/realtime';
import { isRecord } from '../is-record';
import type { DynamoDb } from '../ports';
import type { Faults } from './create-faults';

/* Each part as it is, with the places where something may go wrong around it. */

export const withTableFaults = (tables: DynamoDb, faults: Faults): DynamoDb => ({
  execute: async (operation, input) => {
    await faults.beforeTableOperation(tableNamesOf(input));
    return tables.execute(operation, input);
  },
});

export const withStartFaults = (engine: GraphqlEngine, faults: Faults): GraphqlEngine => ({
  execute: (request) => engine.execute(request),
  subscribe: async (request) => {
    const start = await engine.subscribe(request);
    await faults.beforeStartAck();
    return start;
  },
});

export const withSocketFaults = (realtime: Realtime, faults: Faults): Realtime => ({
  counts: () => realtime.counts(),
  close: () => realtime.close(),
  handleUpgrade(request, socket, head) {
    if (!faults.acceptsSocket()) {
      socket.on('error', () => socket.destroy());
      socket.end(`HTTP/1.1 503 ${STATUS_CODES[503] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    faults.socketOpened(socket);
    realtime.handleUpgrade(request, socket, head);
  },
  publish(events) {
    realtime.publish(events.filter(({ kind }) => kind !== 'mutation' || faults.delivers()));
  },
});

/**
 * AppSync answers requests beyond its rate with status 429; what the body holds is not documented.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/monitoring.html (metrics of throttled requests)
 */
export const withRequestFaults =
  (handle: GraphqlHttpHandler, faults: Faults): GraphqlHttpHandler =>
  async (request, response) => {
    if (request.method !== 'POST' || !faults.throttlesRequest()) {
      await handle(request, response);
      return;
    }
    request.resume();
    const { origin } = request.headers;
    if (origin !== undefined) response.setHeader('access-control-allow-origin', origin);
    response.setHeader('x-amzn-errortype', 'ThrottlingException');
    response.writeHead(429, { 'content-type': 'application/json;charset=UTF-8' });
    response.end(
      JSON.stringify({ errors: [{ errorType: 'ThrottlingException', message: 'Rate exceeded' }] }),
    );
  };

/** The tables that an operation names: alone, in a batch or in a transaction. */
function tableNamesOf(input: Readonly<Record<string, unknown>>): readonly string[] {
  const { TableName, RequestItems, TransactItems } = input;
  if (typeof TableName === 'string') return [TableName];
  if (isRecord(RequestItems)) return Object.keys(RequestItems);
  const actions: unknown[] = Array.isArray(TransactItems) ? TransactItems : [];
  const bodies = actions.flatMap((action) => (isRecord(action) ? Object.values(action) : []));
  const names = bodies.map((body) => (isRecord(body) ? body['TableName'] : undefined));
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}
