import { ConnectionState as SocketState } from 'aws-amplify/data';
import { ConsoleLogger, Hub } from 'aws-amplify/utils';
import { expect, it } from 'vitest';
import { createConnection, describeSocket } from './connection';
import { listenForAcks } from './subscription-acks';

// Hub warns whoever but Amplify speaks on its channels; here that is the point.
ConsoleLogger.LOG_LEVEL = 'ERROR';

const tellApi = (event: string, data: object) => Hub.dispatch('api', { event, data });
const tellState = (connectionState: SocketState) => tellApi('ConnectionStateChange', { connectionState });

it('[FD61] tells a first attempt from the restoring of what was', () => {
  expect(describeSocket(SocketState.Connecting, false)).toBe('connecting');
  expect(describeSocket(SocketState.Connecting, true)).toBe('interrupted');
});

it('follows the socket through an outage and to its end', () => {
  const connection = createConnection();
  const seen = [
    SocketState.Connecting,
    SocketState.Connected,
    SocketState.ConnectedPendingKeepAlive,
    SocketState.Connected,
    SocketState.ConnectionDisrupted,
    SocketState.Connecting,
    SocketState.ConnectionDisruptedPendingNetwork,
    SocketState.Connected,
    SocketState.ConnectedPendingDisconnect,
    SocketState.Disconnected,
    SocketState.Connecting,
  ].map((state) => {
    tellState(state);
    return connection.getSnapshot();
  });
  expect(seen).toEqual([
    'connecting',
    'live',
    'interrupted',
    'live',
    'interrupted',
    'interrupted',
    'offline',
    'live',
    'connecting',
    'connecting',
    'connecting',
  ]);
});

it('[FD61] stays live while a further subscription starts on the open socket', () => {
  const connection = createConnection();
  const changes: string[] = [];
  tellState(SocketState.Connecting);
  tellState(SocketState.Connected);
  connection.subscribe(() => changes.push(connection.getSnapshot()));
  tellState(SocketState.Connecting);
  tellState(SocketState.Connected);
  expect(changes).toEqual([]);
  tellState(SocketState.ConnectionDisrupted);
  tellState(SocketState.Connecting);
  expect(connection.getSnapshot()).toBe('interrupted');
});

it('hears the confirmations that are awaited, and no others', () => {
  const heard: string[] = [];
  const stop = listenForAcks(
    ({ field }) => field === 'onCreateMessage',
    () => heard.push('acked'),
  );
  const tell = (event: string, query: string) =>
    tellApi(event, { id: '1', query, variables: { filter: { roomId: { eq: 'r' } } } });
  tell('Subscription ack', 'subscription ($f: F) { onCreateMessage(filter: $f) { id } }');
  tell('Subscription ack', 'subscription ($f: F) { onUpdateMessage(filter: $f) { id } }');
  tell('Something else', 'subscription ($f: F) { onCreateMessage(filter: $f) { id } }');
  stop();
  tell('Subscription ack', 'subscription ($f: F) { onCreateMessage(filter: $f) { id } }');
  expect(heard).toEqual(['acked']);
});
