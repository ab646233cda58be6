/** Milliseconds in which somebody who was about to press hasn't seen yet that the button says something else now. */
const timeToSee = 700;

/**
 * A button that undoes what somebody else has just done, where it did the same a moment before: who presses it then means what
 * it said before.
 */
export class TakenOver {
  #isOwn = false;
  #changedAt = -Infinity;

  /** This page asked for the change. */
  asked(): void {
    this.#isOwn = true;
  }

  changed(now: number): void {
    if (!this.#isOwn) this.#changedAt = now;
    this.#isOwn = false;
  }

  isMeant(now: number): boolean {
    return now - this.#changedAt >= timeToSee;
  }
}
