import type { PreparedSubscription } from '../graphql';
import type { WireText } from './wire-frame';

/** One accepted subscription of one connection. */
export interface Subscriber {
  readonly id: string;
  readonly subscription: PreparedSubscription;
  /** When the token that it was started with expires, in milliseconds since the epoch; null for never. */
  readonly expiresAt: number | null;
  /**
   * Sends an event.
   * @param payload its JSON with the brace that ends the frame
   * @returns false if the connection is ending
   */
  readonly deliver: (payload: WireText) => boolean;
  /** Ends the subscription and its connection. */
  readonly invalidate: () => void;
}
