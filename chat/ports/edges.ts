import type { Account, ConnectionState } from './chat-app';
import type { Chance, IdSource } from './chance';
import type { Clock } from './clock';
import type { Memory } from './memory';
import type { Pages } from './pages';
import type { Signal } from './signal';
import type { Store } from './store';
import type { Transport } from './transport';

/** Everything outside the core; `client/` supplies it. */
export interface Edges {
  readonly account: Account;
  readonly connection: Store<ConnectionState>;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly chance: Chance;
  readonly memory: Memory;
  readonly pages: Pages;
  /** The network or the person is back after a while: what was heard last may be old. */
  readonly returns: Signal;
  /** The page goes out of sight; it may never run again. */
  readonly leaves: Signal;
}
