import type { Page } from '@playwright/test';

/** What a page showed while it was watched. Times are milliseconds since the watch began. */
export interface Watched {
  /** Each that floated, whoever tapped it. */
  readonly floated: readonly string[];
  /** As many as ever were under way at the same moment. */
  readonly mostFloats: number;
  /** When each line of the list was seen first. */
  readonly lines: readonly number[];
  /** From each drawn frame to the next. */
  readonly frames: readonly number[];
}

interface Notes {
  readonly floated: string[];
  mostFloats: number;
  readonly lines: Map<string, number>;
  readonly frames: number[];
}

/** Notes what happens in a room's page, from inside, so that nothing short is missed. */
export class RoomWatch {
  private constructor(private readonly page: Page) {}

  static async begin(page: Page): Promise<RoomWatch> {
    await page.evaluate(() => {
      const layer = document.querySelector('[data-floats]');
      const log = document.querySelector('[role="log"]');
      if (layer === null || log === null) throw new Error('unable to watch; nothing can float here');
      const notes: Notes = { floated: [], mostFloats: 0, lines: new Map(), frames: [] };
      Object.assign(globalThis, { notes });
      new MutationObserver((changes) => {
        for (const { target } of changes) notes.floated.push(target.textContent ?? '');
        notes.mostFloats = Math.max(notes.mostFloats, layer.getAnimations({ subtree: true }).length);
      }).observe(layer, { subtree: true, childList: true });
      const lines = () =>
        Array.from(log.querySelectorAll('[data-line]'), (line) => line.getAttribute('data-line') ?? '');
      const began = performance.now();
      const known = new Set(lines());
      new MutationObserver(() => {
        for (const line of lines())
          if (!known.has(line) && !notes.lines.has(line)) notes.lines.set(line, performance.now() - began);
      }).observe(log, { subtree: true, childList: true });
      let last = began;
      const draw = (now: number): void => {
        notes.frames.push(now - last);
        last = now;
        requestAnimationFrame(draw);
      };
      requestAnimationFrame(draw);
    });
    return new RoomWatch(page);
  }

  read(): Promise<Watched> {
    return this.page.evaluate(() => {
      const { notes } = globalThis as unknown as { notes: Notes };
      return { ...notes, lines: [...notes.lines.values()] };
    });
  }

  /** How many are under way now. */
  countFloats(): Promise<number> {
    return this.page.evaluate(
      () => document.querySelector('[data-floats]')?.getAnimations({ subtree: true }).length ?? 0,
    );
  }
}
