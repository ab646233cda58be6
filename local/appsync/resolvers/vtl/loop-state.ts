/** `$foreach`; everything can be asked as a member or as a method, e.g. `$foreach.hasNext()`. */
export class LoopState {
  readonly count: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly hasNext: boolean;
  constructor(
    readonly index: number,
    length: number,
  ) {
    this.count = index + 1;
    this.first = index === 0;
    this.last = index + 1 === length;
    this.hasNext = !this.last;
  }
}
