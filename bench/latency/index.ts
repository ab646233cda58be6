import type { Page } from '@playwright/test';
import { fan, moderator, secondFan, Visitor } from '../../e2e/stage';
import { withBrowser } from '../browser';

/** A second of a lively room, as in docs/spec/product.md. */
const messagesPerSecond = 20;
const messages = 600;
/** Milliseconds within which 95 of 100 messages are to be on another person's screen. */
export const latencyAim = 150;

export interface LatencyFound {
  /** From the press of Enter to the frame that shows the message to somebody else; milliseconds, sorted. */
  readonly own: readonly number[];
  /** From before the request of somebody else to that frame. */
  readonly crowd: readonly number[];
}

/**
 * In a room with twenty messages a second two people in browsers of their own talk: how long until the one sees what
 * the other sent. Clocks are of one machine.
 */
export function runLatency(): Promise<LatencyFound> {
  return withBrowser(async (browser, house) => {
    const roomId = await house.makeRoom('Lively');
    const origin = house.backend.url;
    const speaker = await Visitor.arrive(browser, origin, moderator);
    const reader = await Visitor.arrive(browser, origin, secondFan);
    const sideReader = await Visitor.arrive(browser, origin, fan);
    for (const visitor of [speaker, reader, sideReader]) await visitor.enter(roomId);
    const seen = await noteWhenSeen(reader.page);
    const sentByCrowd = new Map<string, number>();
    const sentByHand = new Map<string, number>();
    const crowd = postSteadily(async (number) => {
      const content = `crowd-${number}.`;
      sentByCrowd.set(content, Date.now());
      await house.post(roomId, [content]);
    });
    for (let number = 0; number < 30; number += 1) {
      const content = `hand-${number}.`;
      await speaker.composer.fill(content);
      sentByHand.set(content, Date.now());
      await speaker.composer.press('Enter');
      await reader.message(content).waitFor();
    }
    await crowd;
    await reader.message(`crowd-${messages - 1}.`).waitFor();
    const times = await seen();
    return { own: delays(sentByHand, times), crowd: delays(sentByCrowd, times) };
  });
}

/** Posts at the rate, without waiting for answers. */
async function postSteadily(post: (number: number) => Promise<void>): Promise<void> {
  const start = Date.now();
  const posts: Promise<void>[] = [];
  for (let number = 0; number < messages; number += 1) {
    const due = start + (number * 1000) / messagesPerSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
    posts.push(post(number));
  }
  await Promise.all(posts);
}

/** Notes for each text like `crowd-12.` the frame in which it first stands in the list. */
async function noteWhenSeen(page: Page): Promise<() => Promise<ReadonlyMap<string, number>>> {
  // The page gets this function's text alone: nothing in it has a name that a compiler would keep by a call.
  await page.evaluate(() => {
    const times: Record<string, number> = {};
    const list = document.querySelector('[role="log"]');
    if (list === null) throw new Error('unable to watch; there is no list');
    new MutationObserver(() =>
      requestAnimationFrame(() => {
        for (const [text] of list.textContent.matchAll(/(?:crowd|hand)-\d+\./g)) times[text] ??= Date.now();
      }),
    ).observe(list, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { times });
  });
  return async () =>
    new Map(
      Object.entries(
        await page.evaluate(() => (globalThis as unknown as { times: Record<string, number> }).times),
      ),
    );
}

/** @throws Error if a message was never seen: a list that loses some is not fast */
function delays(sent: ReadonlyMap<string, number>, seen: ReadonlyMap<string, number>): readonly number[] {
  return [...sent]
    .map(([text, at]) => {
      const seenAt = seen.get(text);
      if (seenAt === undefined) throw new Error(`unable to measure; ${text} was never seen`);
      return seenAt - at;
    })
    .sort((a, b) => a - b);
}

export function describeLatency({ own, crowd }: LatencyFound): { lines: string[]; ratio: number } {
  const line = (name: string, values: readonly number[]) =>
    `  ${name.padEnd(22)} median ${quantile(values, 0.5)} ms, p95 ${quantile(values, 0.95)} ms of ${values.length}`;
  return {
    lines: [line('sent in a browser', own), line('sent by the crowd', crowd)],
    ratio: quantile(own, 0.95) / latencyAim,
  };
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
