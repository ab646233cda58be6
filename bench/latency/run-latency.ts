import { moderator, secondFan, Visitor, type House } from '../../e2e/stage';
import { postMessage } from '../../scripts/real-client';
import { withBrowser } from '../browser';
import type { LatencyFound } from './describe-latency';
import { noteTimes, readTimes, untilSeen, type NotedTimes } from './note-times';

/** A second of a lively room, as in docs/spec/product.md. */
const messagesPerSecond = 20;
const messages = 1_200;
const presses = 100;

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
    for (const { page } of [speaker, reader]) await noteTimes(page);
    for (const visitor of [speaker, reader]) await visitor.enter(roomId);
    const posting = postSteadily(house, roomId);
    await writeByHand(speaker);
    const posted = await posting;
    for (const last of [`crowd-${messages - 1}.`, `hand-${presses - 1}.`]) await untilSeen(reader.page, last);
    const spoken = await readTimes(speaker.page);
    const read = await readTimes(reader.page);
    return {
      own: delays(spoken.pressed, read.seen),
      parts: partsOf(spoken, read),
      crowd: delays(posted, read.seen),
    };
  });
}

/** Posts at the rate, without waiting for answers. @returns when each was */
async function postSteadily(house: House, roomId: string): Promise<ReadonlyMap<string, number>> {
  // Writes once as everybody does, and with that has joined.
  await house.post(roomId, ['Here we go']);
  const client = await house.actors.actAs(moderator);
  const start = Date.now();
  const sent = new Map<string, number>();
  const posts: Promise<string>[] = [];
  for (let number = 0; number < messages; number += 1) {
    await until(start + (number * 1000) / messagesPerSecond);
    const content = `crowd-${number}.`;
    sent.set(content, Date.now());
    posts.push(postMessage(client, roomId, content));
  }
  await Promise.all(posts);
  return sent;
}

/**
 * At moments that have nothing to do with when the others see anything: who wrote as soon as the last message was
 * seen would always meet the same moment of a reader's pace.
 */
async function writeByHand({ composer }: Visitor): Promise<void> {
  const start = Date.now();
  for (let number = 0; number < presses; number += 1) {
    await until(start + number * 560 + ((number * 137) % 100));
    await composer.fill(`hand-${number}.`);
    await composer.press('Enter');
  }
}

const until = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, time - Date.now())));

function partsOf(spoken: NotedTimes, read: NotedTimes): LatencyFound['parts'] {
  const byHand = new Map([...read.heard].filter(([text]) => spoken.requested.has(text)));
  return {
    toRequest: delays(spoken.pressed, spoken.requested),
    toSocket: delays(spoken.requested, byHand),
    toFrame: delays(byHand, read.seen),
  };
}

/** @throws Error if a message did not come that far: a list that loses some is not fast */
function delays(from: ReadonlyMap<string, number>, to: ReadonlyMap<string, number>): readonly number[] {
  return [...from]
    .map(([text, at]) => {
      const arrivedAt = to.get(text);
      if (arrivedAt === undefined) throw new Error(`unable to measure; ${text} was never seen`);
      return arrivedAt - at;
    })
    .sort((a, b) => a - b);
}
