import type { PagedView } from '../ports';

interface LineSource<Item, Line> {
  readonly idOf: (item: Item) => string;
  /** @param before the line of the same item until now, to be given again if nothing of it has changed */
  readonly make: (item: Item, before: Line | undefined) => Line;
}

/** Items as they are shown, with what was learned of them meanwhile. What did not change stays the same value. */
export class ListLines<Item, Line> {
  readonly #source: LineSource<Item, Line>;
  #lines: ReadonlyMap<string, Line> = new Map();
  #of: PagedView<Item> | null = null;
  #view: PagedView<Line> | null = null;

  constructor(source: LineSource<Item, Line>) {
    this.#source = source;
  }

  of(view: PagedView<Item>): PagedView<Line> {
    if (this.#view !== null && this.#of === view) return this.#view;
    const { idOf, make } = this.#source;
    const lines = new Map(view.items.map((item) => [idOf(item), make(item, this.#lines.get(idOf(item)))]));
    this.#lines = lines;
    this.#of = view;
    this.#view = Object.freeze({ ...view, items: [...lines.values()] });
    return this.#view;
  }
}
