import { CONNECTION_STATE_CHANGE, type ConnectionState } from 'aws-amplify/data';
import { Hub } from 'aws-amplify/utils';

/** Resolves when the client tells that its connection has come to this state. */
export function connectionEvent(state: `${ConnectionState}`): Promise<void> {
  return new Promise((resolve) => {
    const stop = Hub.listen('api', ({ payload }) => {
      if (payload.event !== CONNECTION_STATE_CHANGE || !isAt(payload.data, state)) return;
      stop();
      resolve();
    });
  });
}

const isAt = (data: unknown, state: string): boolean =>
  typeof data === 'object' && data !== null && 'connectionState' in data && data.connectionState === state;
