import { throttledDelay } from '../../chat/crowd';
import type { Chance } from '../../chat/ports';
import { SecondCounts } from './second-counts';

const slot = 100;

interface Coming {
  /** How often they were refused before. */
  readonly refusals: number;
  readonly onAdmitted: ((at: number) => void) | undefined;
  readonly delay: RefusedDelay;
}

/** How long somebody waits who was refused so often before. */
export type RefusedDelay = (refusals: number, fraction: number) => number;

/**
 * A quota of so many a second, and people who come again when they were refused. They are counted in slots of a tenth
 * of a second; each draws for themselves how long they wait.
 */
export class Gate {
  readonly asked = new SecondCounts();
  readonly admitted = new SecondCounts();
  readonly #perSecond: number;
  readonly #chance: Chance;
  readonly #answers: (at: number) => boolean;
  readonly #coming: Coming[][] = [];

  /** @param answers whether who passed the quota is answered; else they come again like those who did not pass it */
  constructor(perSecond: number, chance: Chance, answers: (at: number) => boolean = () => true) {
    this.#perSecond = perSecond;
    this.#chance = chance;
    this.#answers = answers;
  }

  /** Somebody will come at this time, in milliseconds. */
  expect(at: number, onAdmitted?: (at: number) => void, delay: RefusedDelay = throttledDelay): void {
    this.#add(at, { refusals: 0, onAdmitted, delay });
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
    const apart = slot / coming.length;
    let nth = 0;
    // Grows while who comes at once after another gate is added.
    for (const one of coming) {
      const within = Math.min(slot - 1, nth * apart);
      if (this.#ask(index, within, one)) this.last = index * slot;
      nth += 1;
    }
  }

  /**
   * @param within the slot, in milliseconds: people are spread evenly over it
   * @returns whether they were let in
   */
  #ask(index: number, within: number, { refusals, onAdmitted, delay }: Coming): boolean {
    const at = index * slot;
    const second = Math.floor(at / 1_000);
    this.asked.add(second, 1);
    const isWithin = this.admitted.at(second) < this.#perSecond;
    if (isWithin) this.admitted.add(second, 1);
    if (isWithin && this.#answers(at + within)) {
      onAdmitted?.(at);
      return true;
    }
    // Never into the slot that is being looked at.
    const again = at + slot + delay(refusals, this.#chance.fraction());
    this.#add(again, { refusals: refusals + 1, onAdmitted, delay });
    return false;
  }

  #add(at: number, coming: Coming): void {
    const index = Math.floor(at / slot);
    const there = this.#coming[index];
    if (there === undefined) this.#coming[index] = [coming];
    else there.push(coming);
  }
}
