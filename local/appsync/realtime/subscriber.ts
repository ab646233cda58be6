import type { PreparedSubscription } from '../graphql';

/** One accepted subscription of one connection. */
export interface Subscriber {
  readonly id: string;
  readonly subscription: PreparedSubscription;
  /** Sends a frame; false once the connection is gone or was cut for being slow. */
  readonly send: (frame: string) => boolean;
  /** Ends the subscription and its connection. */
  readonly invalidate: () => void;
}
