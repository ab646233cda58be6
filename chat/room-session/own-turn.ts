import type { Clock, Memory } from '../ports';
import type { CrowdSize, Turn } from '../ticked-feed';

const prefix = 'roomful.turn.';

/** For so many milliseconds before and after its moment a turn counts: a million people need nine minutes. */
const validity = 10 * 60_000;

/** Who waits for so many milliseconds at most need not be told why. */
const patience = 3_000;

/**
 * When this person enters a room by the organiser's plan. It is drawn once and kept in this browser: who reloads the page
 * waits for the same moment, and who has had it does not wait again.
 */
export class OwnTurn {
  readonly #key: string;
  readonly #memory: Memory;
  readonly #clock: Clock;
  /** Of an earlier page, or an earlier visit of this one. */
  readonly #before: Turn & { readonly plan: string };
  #isAwaited: boolean;

  constructor(roomId: string, { memory, clock }: { readonly memory: Memory; readonly clock: Clock }) {
    this.#key = `${prefix}${roomId}`;
    this.#memory = memory;
    this.#clock = clock;
    const [readAt, connectAt, ...plan] = (memory.read(this.#key) ?? '').split(' ');
    this.#before = { readAt: Number(readAt), connectAt: Number(connectAt), plan: plan.join(' ') };
    this.#isAwaited = this.untilRead() > patience;
  }

  /** It is so far away that it has to be said. */
  get isAwaited(): boolean {
    return this.#isAwaited;
  }

  /** Milliseconds until it is the turn to read, of who knows no more of the room than what was kept. */
  untilRead(): number {
    return this.#isValid() ? Math.max(0, this.#before.readAt - this.#clock.now()) : 0;
  }

  /** @returns what was kept, if it is of this plan; else `drawn`, which is kept from now on */
  take({ expected, startsAt }: CrowdSize, drawn: Turn): Turn {
    const plan = `${expected ?? ''} ${startsAt}`;
    const isKept = this.#before.plan === plan && this.#isValid();
    const turn = isKept ? this.#before : drawn;
    this.#isAwaited = turn.connectAt - this.#clock.now() > patience;
    // What was kept may be later than it is by now: many are here already.
    const isWorthIt = this.#isAwaited || this.#memory.read(this.#key) !== null;
    if (!isKept && isWorthIt) this.#keep(`${turn.readAt} ${turn.connectAt} ${plan}`);
    return turn;
  }

  /** Of one room at a time. */
  #keep(text: string): void {
    for (const key of this.#memory.keys(prefix)) this.#memory.write(key, null);
    this.#memory.write(this.#key, text);
  }

  /** Neither long ago, nor by a clock that has been set since. */
  #isValid(): boolean {
    return Math.abs(this.#before.connectAt - this.#clock.now()) < validity;
  }
}
