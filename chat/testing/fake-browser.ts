import type { Memory, Pages } from '../ports';

/** What the pages of one browser have in common. A test opens pages in it and ends them. */
export class FakeBrowser {
  readonly stored = new Map<string, string>();
  /** Goes with its page; a test that reloads clears it. */
  readonly held = new Map<string, string>();
  /** Pages that are there, and those whose place is taken. */
  readonly #present = new Set<string>();
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #hearing = new Set<{ own: string; topic: string; run: (news: unknown) => void }>();
  #opened = 0;

  readonly memory: Memory = {
    read: (key) => this.held.get(key) ?? this.stored.get(key) ?? null,
    hold: (key, value) => {
      this.stored.delete(key);
      this.held.set(key, value);
    },
    write: (key, value) => {
      this.held.delete(key);
      if (value === null) this.stored.delete(key);
      else this.stored.set(key, value);
    },
    isLasting: () => true,
    keys: (prefix) => [...this.stored.keys()].filter((key) => key.startsWith(prefix)),
  };

  openPage(): Pages {
    const own = `page-${(this.#opened += 1)}`;
    this.#present.add(own);
    return {
      own,
      replace: (page) => {
        if (this.#present.has(page)) return Promise.resolve(null);
        this.#present.add(page);
        return Promise.resolve(() => this.end(page));
      },
      whenGone: (page, run) => {
        const waiting = this.#waiting.get(page) ?? new Set();
        this.#waiting.set(page, waiting.add(run));
        return () => {
          waiting.delete(run);
        };
      },
      tell: (topic, news) => {
        for (const each of [...this.#hearing])
          if (each.own !== own && each.topic === topic) each.run(JSON.parse(JSON.stringify(news)));
      },
      hear: (topic, run) => {
        const hearing = { own, topic, run };
        this.#hearing.add(hearing);
        return () => {
          this.#hearing.delete(hearing);
        };
      },
    };
  }

  /** The page is closed, reloaded or has crashed. */
  end(page: string): void {
    this.#present.delete(page);
    const waiting = [...(this.#waiting.get(page) ?? [])];
    this.#waiting.delete(page);
    for (const run of waiting) run();
  }
}
