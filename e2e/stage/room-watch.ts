import type { Page } from '@playwright/test';

/** What a page showed while it was watched. Times are milliseconds since the watch began. */
export interface Watched {
  /** Each that floated, whoever tapped it. */
  readonly floated: readonly string[];
  /** As many as ever were under way at the same moment. */
  readonly mostFloats: number;
  /** When each line of the list was seen first. */
  readonly lines: readonly number[];
  /** Frames after which the end of the list was out of sight. */
  readonly framesOffEnd: number;
  /** Of each text that Enter was pressed on: whether it stood on the screen after the next frame. */
  readonly isSaidAtOnce: readonly boolean[];
}

interface Notes {
  readonly floated: string[];
  mostFloats: number;
  readonly lines: Map<string, number>;
  framesOffEnd: number;
  readonly isSaidAtOnce: boolean[];
}

/** Closer than this is the end, as the product sees it. */
const endTolerance = 8;

/** Notes what happens in a room's page, from inside, so that nothing short is missed. */
export class RoomWatch {
  private constructor(private readonly page: Page) {}

  static async begin(page: Page): Promise<RoomWatch> {
    await watchWhatComes(page);
    await watchFrames(page);
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

async function watchWhatComes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const layer = document.querySelector('[data-floats]');
    const log = document.querySelector('[role="log"]');
    if (layer === null || log === null) throw new Error('unable to watch; nothing can float here');
    const notes: Notes = { floated: [], mostFloats: 0, lines: new Map(), framesOffEnd: 0, isSaidAtOnce: [] };
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
  });
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate((tolerance) => {
    const { notes } = globalThis as unknown as { notes: Notes };
    const log = document.querySelector('[role="log"]');
    if (log === null) throw new Error('unable to watch; there is no list');
    const isOnScreen = (text: string): boolean => {
      const lines = Array.from(log.querySelectorAll('[data-line]'));
      const line = lines.findLast(({ textContent }) => textContent.includes(text));
      if (line === undefined || getComputedStyle(line).visibility !== 'visible') return false;
      return line.getBoundingClientRect().bottom <= log.getBoundingClientRect().bottom + tolerance;
    };
    const said: string[] = [];
    const note = ({ key, target }: KeyboardEvent): void => {
      if (key === 'Enter' && target instanceof HTMLTextAreaElement) said.push(target.value);
    };
    window.addEventListener('keydown', note, true);
    // After each frame: by then everything that belongs to it has had its turn.
    const drawn = new MessageChannel();
    drawn.port1.onmessage = ({ data }: MessageEvent<string[]>) => {
      if (log.scrollHeight - log.scrollTop - log.clientHeight > tolerance) notes.framesOffEnd += 1;
      notes.isSaidAtOnce.push(...data.map(isOnScreen));
    };
    const draw = (): void => {
      drawn.port2.postMessage(said.splice(0));
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  }, endTolerance);
}
