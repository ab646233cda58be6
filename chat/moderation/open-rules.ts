import type { RoomRules } from '../model';
import type { Cancel, ModeratedRoom, RulesRead, RulesView } from '../ports';
import { KeptRead } from '../schedule';
import { Listeners } from '../store';

/** Milliseconds within which whoever comes back with the network reads. */
const returnSpread = 1_000;

/** The rules as they were when they were opened: read again and again until they came. */
export class OpenRules implements RulesRead {
  readonly #read: KeptRead<RoomRules>;
  readonly #listeners = new Listeners();
  readonly #leaveReturns: Cancel;
  readonly #closed: (rules: OpenRules) => void;
  #view: RulesView = Object.freeze({ rules: null, error: null });

  constructor(
    { roomId, transport, clock, chance, returns }: ModeratedRoom,
    closed: (rules: OpenRules) => void,
  ) {
    this.#closed = closed;
    this.#read = new KeptRead(
      () => transport.readRules(roomId),
      clock,
      chance,
      () => this.#changed(),
    );
    this.#leaveReturns = returns.subscribe(() => {
      if (!this.#read.hasValue) this.#read.load(chance.fraction() * returnSpread);
    });
    this.#read.load();
  }

  getSnapshot = (): RulesView => this.#view;

  subscribe = (listener: () => void): Cancel => this.#listeners.add(listener);

  retry(): void {
    this.#read.load();
  }

  close(): void {
    this.#leaveReturns();
    this.#read.close();
    this.#closed(this);
  }

  #changed(): void {
    const { value: rules, error } = this.#read;
    this.#view = Object.freeze({ rules, error });
    this.#listeners.notify();
  }
}
