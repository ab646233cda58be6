import { expect, type Page, type Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import type { Visitor } from './visitor';

/** One script that a page loaded. `bytes` is its size as gzip makes it, level 9. */
export interface LoadedScript {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Notes the scripts that a page loads, whatever asked for them. Weighed is what gzip makes of a file, for a CDN sends
 * it so, and the local backend, which compresses nothing, would tell another number.
 */
class ScriptWeight {
  readonly #responses: Response[] = [];

  private constructor() {}

  static attach(page: Page): ScriptWeight {
    const weight = new ScriptWeight();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') weight.#responses.push(response);
    });
    return weight;
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

/** What a member loads who comes into a room, until all that is there is there. */
export function weighRoom(visitor: Visitor, roomId: string): Promise<readonly LoadedScript[]> {
  return weigh(visitor, `/room?id=${roomId}`, async () => {
    await expect(visitor.composer).toBeVisible();
    await visitor.expectConnected();
  });
}

export function weighLobby(visitor: Visitor): Promise<readonly LoadedScript[]> {
  return weigh(visitor, '/', () =>
    expect(visitor.page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible(),
  );
}

async function weigh(
  visitor: Visitor,
  address: string,
  arrived: () => Promise<void>,
): Promise<readonly LoadedScript[]> {
  const weight = ScriptWeight.attach(visitor.page);
  await visitor.page.goto(address);
  await arrived();
  await visitor.page.waitForLoadState('networkidle');
  return weight.read();
}
