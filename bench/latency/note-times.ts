import type { Page } from '@playwright/test';

/** When each text of the bench, like `crowd-12.`, was where; milliseconds since the epoch, to fractions. */
export interface NotedTimes {
  /** Enter was pressed, as the browser stamps it. */
  readonly pressed: ReadonlyMap<string, number>;
  /** The page's request began. */
  readonly requested: ReadonlyMap<string, number>;
  /** The page's socket told it. */
  readonly heard: ReadonlyMap<string, number>;
  /** The first frame in which it stood in the list. */
  readonly seen: ReadonlyMap<string, number>;
}

type Step = keyof NotedTimes;
type Notes = Record<Step, Record<string, number>>;

/** Notes from the page's next load on. */
export async function noteTimes(page: Page): Promise<void> {
  // The page gets this function's text alone: no function in it has a name that a compiler would keep by a call.
  await page.addInitScript(() => {
    const notes: Notes = { pressed: {}, requested: {}, heard: {}, seen: {} };
    const book = {
      note(step: Step, text: unknown, at = performance.now()) {
        if (typeof text !== 'string') return;
        for (const [found] of text.matchAll(/(?:crowd|hand)-\d+\./g))
          notes[step][found] ??= performance.timeOrigin + at;
      },
    };
    window.addEventListener(
      'keydown',
      ({ key, target, timeStamp }) => {
        if (key === 'Enter' && target instanceof HTMLTextAreaElement)
          book.note('pressed', target.value, timeStamp);
      },
      true,
    );
    const ask = globalThis.fetch;
    globalThis.fetch = (input, options) => {
      book.note('requested', options?.body);
      return ask(input, options);
    };
    const Plain = globalThis.WebSocket;
    globalThis.WebSocket = class extends Plain {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('message', ({ data }) => book.note('heard', data));
      }
    };
    new MutationObserver(() =>
      requestAnimationFrame(() => book.note('seen', document.querySelector('[role="log"]')?.textContent)),
    ).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { notes });
  });
}

/** A text that was in the list may have left it for newer ones. */
export async function untilSeen(page: Page, text: string): Promise<void> {
  await page.waitForFunction((one) => one in (globalThis as unknown as { notes: Notes }).notes.seen, text);
}

export async function readTimes(page: Page): Promise<NotedTimes> {
  const notes = await page.evaluate(() => (globalThis as unknown as { notes: Notes }).notes);
  const mapOf = (step: Step) => new Map(Object.entries(notes[step]));
  return {
    pressed: mapOf('pressed'),
    requested: mapOf('requested'),
    heard: mapOf('heard'),
    seen: mapOf('seen'),
  };
}
