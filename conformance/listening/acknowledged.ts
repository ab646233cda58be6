import { Hub } from 'aws-amplify/utils';

/** Resolves when the server has acknowledged this many further subscriptions. */
export function acknowledged(count: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0;
    const stop = Hub.listen('api', ({ payload }) => {
      if (payload.event !== 'Subscription ack') return;
      seen += 1;
      if (seen < count) return;
      stop();
      resolve();
    });
  });
}
