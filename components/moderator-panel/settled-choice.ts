import type { Cancel, Clock } from '../../chat/ports';

/** So long somebody stays on what they mean. Arrow keys that walk on are faster. */
const pause = 600;

/** Who walks over choices by the arrow keys chooses each of them in passing: what counts is the one that they stay on. */
export class SettledChoice {
  readonly #clock: Pick<Clock, 'after'>;
  #due: { readonly take: () => void; readonly cancel: Cancel } | null = null;

  constructor(clock: Pick<Clock, 'after'>) {
    this.#clock = clock;
  }

  choose(take: () => void): void {
    this.#due?.cancel();
    this.#due = { take, cancel: this.#clock.after(pause, () => this.settle()) };
  }

  /** They leave: what they chose last is what they meant. */
  settle(): void {
    const due = this.#due;
    this.#due = null;
    due?.cancel();
    due?.take();
  }
}
