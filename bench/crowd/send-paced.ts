import { setTimeout as wait } from 'node:timers/promises';
import type { CrowdQuestion, Paced } from '../processes';
import { Sender } from './sender';

/** Sends at a rate that does not ask whether the server keeps up. */
export async function sendPaced({
  plan,
  first,
  count,
  perSecond,
}: Extract<CrowdQuestion, { ask: 'pace' }>): Promise<Paced> {
  const sender = new Sender(plan, 50);
  const sentAt: number[] = [];
  const answers: Promise<number>[] = [];
  const start = Date.now();
  for (let nth = 0; nth < count; nth += 1) {
    const early = start + (nth * 1_000) / perSecond - Date.now();
    if (early > 0) await wait(early);
    sentAt.push(Date.now());
    answers.push(sendUntilTaken(sender, first + nth));
  }
  await Promise.all(answers);
  return { sentAt };
}

/** As the app does: a server that says to try again is asked again, with the same nonce. */
async function sendUntilTaken(sender: Sender, number: number): Promise<number> {
  const start = performance.now();
  for (;;) {
    try {
      await sender.send(number);
      return performance.now() - start;
    } catch (error) {
      if (!(error instanceof Error) || !/"errorType":"(TRY_AGAIN|RATE_LIMITED)"/.test(error.message))
        throw error;
      await wait(1_000);
    }
  }
}
