import { expect, type Page, type Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import type { Visitor } from './visitor';

/** One script that a page loaded. `bytes` is its size as gzip makes it, level 9. */
export interface LoadedScript {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Notes the scripts that a page loads, whatever asked for them. Weighed is what gzip makes of a file, for every
 * CDN can send it so; by brotli, which most browsers ask for, it is a little less.
 */
class ScriptWeight {
  readonly #requested = new Set<string>();
  readonly #responses: Response[] = [];

  private constructor() {}

  static attach(page: Page): ScriptWeight {
    const weight = new ScriptWeight();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') weight.#requested.add(new URL(request.url()).pathname);
    });
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') weight.#responses.push(response);
    });
    return weight;
  }

  get requested(): number {
    return this.#requested.size;
  }

  /** Whether all that was requested has come. */
  get isQuiet(): boolean {
    return (
      new Set(this.#responses.map((response) => new URL(response.url()).pathname)).size === this.requested
    );
  }

  /** What was loaded so far, the heaviest first; a script that was loaded twice counts once. */
  async read(): Promise<readonly LoadedScript[]> {
    const byPath = new Map<string, Response>();
    for (const response of this.#responses) byPath.set(new URL(response.url()).pathname, response);
    const scripts = [...byPath].map(async ([path, response]) => ({
      path,
      bytes: gzipSync(await response.body(), { level: 9 }).length,
    }));
    return (await Promise.all(scripts)).sort((a, b) => b.bytes - a.bytes);
  }
}

export function totalBytes(scripts: readonly LoadedScript[]): number {
  return scripts.reduce((total, { bytes }) => total + bytes, 0);
}

/** What a page loads to be of use, and what it fetches after that, when the browser is idle. */
export interface PageWeight {
  readonly entering: readonly LoadedScript[];
  readonly idle: readonly LoadedScript[];
}

/** What a member loads who comes into a room, until all that is there is there. */
export async function weighRoom(visitor: Visitor, roomId: string): Promise<PageWeight> {
  const { page } = visitor;
  const weight = await arriveAt(page, `/room?id=${roomId}`, async () => {
    await expect(visitor.composer).toBeVisible();
    await visitor.expectConnected();
  });
  const entering = await weight.read();
  const before = new Set(entering.map(({ path }) => path));
  await beIdle(page);
  await expect.poll(() => weight.requested > before.size && weight.isQuiet).toBe(true);
  return { entering, idle: (await weight.read()).filter(({ path }) => !before.has(path)) };
}

export async function weighLobby({ page }: Visitor): Promise<readonly LoadedScript[]> {
  const weight = await arriveAt(page, '/', () =>
    expect(page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible(),
  );
  return weight.read();
}

interface Idling {
  beIdle: () => void;
}

/** Lets a page go on that waited for the browser to be idle. */
function beIdle(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as unknown as Idling).beIdle());
}

/** Comes to a page whose browser is never idle, and notes what it loads. */
async function arriveAt(page: Page, address: string, arrived: () => Promise<void>): Promise<ScriptWeight> {
  const weight = ScriptWeight.attach(page);
  await page.addInitScript(holdIdleness);
  await page.goto(address);
  await arrived();
  await page.waitForLoadState('networkidle');
  return weight;
}

/**
 * The browser is idle when the test says so, not somewhere between two scripts. It runs in the page by its text, and so
 * holds no function that gets a name from a constant or a key: esbuild would call one of its own with it.
 */
export function holdIdleness(): void {
  const held = new Map<number, IdleRequestCallback>();
  const whenIdle = window.requestIdleCallback.bind(window);
  let last = 0;
  window.requestIdleCallback = (run) => {
    last += 1;
    held.set(last, run);
    return last;
  };
  window.cancelIdleCallback = (handle) => void held.delete(handle);
  (globalThis as unknown as Idling).beIdle = () => {
    for (const run of held.values()) whenIdle(run);
    held.clear();
  };
}
