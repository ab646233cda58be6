import { throttledDelay } from '../../chat/crowd';
import type { Chance } from '../../chat/ports';
import { SecondCounts } from './second-counts';

const slot = 100;

interface Coming {
  /** How often they were refused before. */
  readonly refusals: number;
  readonly onAdmitted: ((at: number) => void) | undefined;
}

/**
 * A quota of so many a second, and people who come again when they were refused. They are counted in slots of a tenth
 * of a second; each draws for themselves how long they wait.
 */
export class Gate {
  readonly asked = new SecondCounts();
  readonly admitted = new SecondCounts();
  readonly #perSecond: number;
  readonly #chance: Chance;
  readonly #coming: Coming[][] = [];

  constructor(perSecond: number, chance: Chance) {
    this.#perSecond = perSecond;
    this.#chance = chance;
  }

  /** Somebody will come at this time, in milliseconds. */
  expect(at: number, onAdmitted?: (at: number) => void): void {
    this.#add(at, { refusals: 0, onAdmitted });
  }

  /** When the last one was let in. */
  last = 0;

  /** Lets everybody in, through several gates side by side: who passed one may come to any of them from then on. */
  static run(...gates: readonly Gate[]): void {
    for (let index = 0; gates.some((gate) => index < gate.#coming.length); index += 1)
      for (const gate of gates) gate.#runSlot(index);
  }

  #runSlot(index: number): void {
    const coming = this.#coming[index] ?? [];
    // Grows while who comes at once after another gate is added.
    for (const one of coming) if (this.#ask(index, one)) this.last = index * slot;
  }

  /** @returns whether they were let in */
  #ask(index: number, { refusals, onAdmitted }: Coming): boolean {
    const at = index * slot;
    const second = Math.floor(at / 1_000);
    this.asked.add(second, 1);
    if (this.admitted.at(second) < this.#perSecond) {
      this.admitted.add(second, 1);
      onAdmitted?.(at);
      return true;
    }
    // Never into the slot that is being looked at.
    const again = at + slot + throttledDelay(refusals, this.#chance.fraction());
    this.#add(again, { refusals: refusals + 1, onAdmitted });
    return false;
  }

  #add(at: number, coming: Coming): void {
    const index = Math.floor(at / slot);
    const there = this.#coming[index];
    if (there === undefined) this.#coming[index] = [coming];
    else there.push(coming);
  }
}
