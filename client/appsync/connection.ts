import { CONNECTION_STATE_CHANGE, ConnectionState as SocketState } from 'aws-amplify/data';
import { Hub } from 'aws-amplify/utils';
import { createValueStore } from '../../chat/store';
import type { ConnectionState, Store } from '../../chat/ports';
import { asRow } from './read-row';

/** How the live connection is, as the Amplify client and the browser tell it. */
export function createConnection(): Store<ConnectionState> {
  let socket: SocketState = SocketState.Disconnected;
  let hasBeenUp = false;
  const store = createValueStore<ConnectionState>('connecting');
  const update = (): void => store.set(isBrowserOffline() ? 'offline' : describeSocket(socket, hasBeenUp));

  Hub.listen('api', ({ payload }) => {
    const state = payload.event === CONNECTION_STATE_CHANGE ? parseSocketState(payload.data) : null;
    if (state === null || isAnotherStart(socket, state)) return;
    socket = state;
    // A first attempt is `connecting`; every one after something went wrong restores what was.
    if (state === SocketState.Connected || state === SocketState.ConnectionDisrupted) hasBeenUp = true;
    if (state === SocketState.Disconnected) hasBeenUp = false;
    update();
  });
  if (typeof window !== 'undefined') {
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
  }
  update();
  return store;
}

export function describeSocket(state: SocketState, hasBeenUp: boolean): ConnectionState {
  switch (state) {
    case SocketState.Connected:
      return 'live';
    case SocketState.ConnectedPendingNetwork:
    case SocketState.ConnectionDisruptedPendingNetwork:
      return 'offline';
    case SocketState.ConnectionDisrupted:
    case SocketState.ConnectedPendingKeepAlive:
      return 'interrupted';
    case SocketState.Connecting:
      return hasBeenUp ? 'interrupted' : 'connecting';
    case SocketState.ConnectedPendingDisconnect:
    case SocketState.Disconnected:
      return 'connecting';
  }
}

/**
 * The Amplify client records an opening connection for every further subscription, on an open socket, too. One that
 * was lost is told as disrupted first.
 */
function isAnotherStart(previous: SocketState, next: SocketState): boolean {
  const isOpen = previous === SocketState.Connected || previous === SocketState.ConnectedPendingKeepAlive;
  return isOpen && next === SocketState.Connecting;
}

function parseSocketState(data: unknown): SocketState | null {
  const name = asRow(data)?.['connectionState'];
  return Object.values(SocketState).find((state) => state === name) ?? null;
}

function isBrowserOffline(): boolean {
  return typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine;
}
