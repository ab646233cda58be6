/** Counts by the second; seconds that nobody counted are 0. */
export class SecondCounts {
  readonly #counts: number[] = [];

  add(second: number, count: number): void {
    for (let next = this.#counts.length; next <= second; next += 1) this.#counts.push(0);
    this.#counts[second] = this.at(second) + count;
  }

  at(second: number): number {
    return this.#counts[second] ?? 0;
  }

  get peak(): number {
    return this.#counts.reduce((most, count) => Math.max(most, count), 0);
  }

  get total(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  values(): readonly number[] {
    return this.#counts;
  }
}
