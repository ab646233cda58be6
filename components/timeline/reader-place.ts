import type { Anchor } from './anchor';

/** Where a reader is who is away from the end; null while nobody is, or nobody knows. */
export class ReaderPlace {
  #anchor: Anchor | null = null;

  get anchor(): Anchor | null {
    return this.#anchor;
  }

  put(anchor: Anchor | null): void {
    this.#anchor = anchor;
  }
}
