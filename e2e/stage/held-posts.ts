import type { Locator } from '@playwright/test';
import { expect, type TestFixtures } from './fixtures';
import { fan, moderator, secondFan, type House } from './house';
import type { Visitor } from './visitor';

/** Posts that wait for a moderator's decision, in the panel that is open. */
export const queueOf = (visitor: Visitor): Locator =>
  visitor.page.getByRole('list', { name: 'Waiting for a decision' }).getByRole('article');

export interface HoldingRoom {
  readonly roomId: string;
  readonly frida: Visitor;
  readonly sven: Visitor;
  readonly mona: Visitor;
}

/** Three people are in a room that holds all; Frida has written messages, and an answer to the one that was there before. */
export async function enterHoldingRoom(
  house: House,
  arrive: TestFixtures['arrive'],
  held: { readonly title: string; readonly messages: readonly string[]; readonly answer: string },
): Promise<HoldingRoom> {
  const roomId = await house.makeRoom(held.title);
  await house.post(roomId, ['What shall we ask?']);
  await house.setRules(roomId, { holdsAll: true });
  const frida = await arrive(fan);
  const sven = await arrive(secondFan, { phone: true });
  const mona = await arrive(moderator);
  for (const visitor of [frida, sven, mona]) await visitor.enter(roomId);
  for (const content of held.messages) {
    await frida.say(content);
    await expect(frida.message(content)).toContainText('A moderator looks at it first.');
  }
  await frida.act('What shall we ask?', 'Answer in thread');
  await frida.answer(held.answer);
  await expect(frida.thread).toContainText('A moderator looks at it first.');
  return { roomId, frida, sven, mona };
}
