import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaults, type FaultControl } from '../../local/faults';
import { postMessage } from '../../scripts/real-client';
import { makeRoom } from '../chat/testbed';
import { ann, mona } from '../deployment';
import { startTestbed, stepsOf, type Testbed } from './testbed';
import { codeOf, queueOf, sendTo, setRules } from './testbed/review';

/** A step fails as if the process had ended there: what is in the tables stays, and nothing after it runs. */
const control: FaultControl = createFaults({
  wait: () => Promise.resolve(),
  kill: () => Promise.reject(new Error('killed')),
});

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed({ faults: control.faults });
});
afterAll(() => testbed.close());
// What a refused try never came to must not meet the next test.
afterEach(() => control.apply({ kind: 'clear' }));

/** Interrupts one try at every place of a pipeline, each time with a nonce of its own. */
async function interruptEverywhere(fieldName: string, attempt: (nonce: string) => Promise<unknown>) {
  const nonces: string[] = [];
  for (const step of stepsOf(testbed.backend.model, fieldName)) {
    for (const when of ['before', 'after'] as const) {
      const nonce = randomUUID();
      nonces.push(nonce);
      control.apply({
        kind: 'interrupt',
        field: `Mutation.${fieldName}`,
        step,
        when,
        action: 'fail',
        count: 1,
      });
      expect(await attempt(nonce), `${when} ${step}`).not.toBeUndefined();
    }
  }
  return nonces;
}

test('[CRS1] a message that was interrupted anywhere is there once after a retry', async () => {
  const roomId = await makeRoom(testbed, [mona]);
  const client = await testbed.actors.actAs(mona);
  const send = async (nonce: string) => {
    const input = { roomId, messageId: 'new', content: nonce, nonce };
    return (await client.models.Message.create(input)).errors;
  };
  const nonces = await interruptEverywhere('createMessage', send);
  for (const nonce of nonces)
    await expect.poll(() => send(nonce), { timeout: 10_000, interval: 250 }).toBeUndefined();
  const { data } = await client.models.Message.list({ roomId, limit: 100 });
  expect(data.map((message) => message.nonce).sort()).toEqual([...nonces].sort());
});

test('[CRS2] an answer that was interrupted anywhere is there once, and counted once, after a retry', async () => {
  const roomId = await makeRoom(testbed, [mona]);
  const client = await testbed.actors.actAs(mona);
  const messageId = await postMessage(client, roomId, 'A question');
  const send = async (nonce: string) => {
    const input = { roomId, messageId, threadId: 'new', content: nonce, nonce };
    return (await client.models.Thread.create(input)).errors;
  };
  const nonces = await interruptEverywhere('createThread', send);
  for (const nonce of nonces)
    await expect.poll(() => send(nonce), { timeout: 10_000, interval: 250 }).toBeUndefined();
  const { data } = await client.models.Thread.list({ roomId, limit: 100 });
  expect(data.map((answer) => answer.nonce).sort()).toEqual([...nonces].sort());
  expect((await client.models.Message.get({ roomId, messageId })).data?.replyCount).toBe(nonces.length);
  const places = data.map(({ position }) => position ?? 0);
  expect(Math.max(...places)).toBe(nonces.length);
});

test('[CRS5] a message that is held and was interrupted anywhere waits once after a retry', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  await setRules(testbed, roomId, { holdsAll: true });
  const send = async (nonce: string) => {
    const code = await codeOf(sendTo(testbed, ann, roomId, nonce, nonce));
    return code === 'HELD' ? undefined : code;
  };
  const nonces: string[] = [];
  const interrupted = await interruptEverywhere('createMessage', async (nonce) => {
    nonces.push(nonce);
    return (await send(nonce)) ?? 'HELD';
  });
  for (const nonce of interrupted)
    await expect.poll(() => send(nonce), { timeout: 10_000, interval: 250 }).toBeUndefined();
  const queue = await queueOf(testbed, roomId);
  expect(queue.map(({ nonce }) => nonce).sort()).toEqual([...nonces].sort());
});

test('[CRS5] a held message whose publication was interrupted anywhere is published once', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  await setRules(testbed, roomId, { holdsAll: true });
  const publish = async (nonce: string) => {
    const held = (await queueOf(testbed, roomId)).find((post) => post.nonce === nonce);
    const client = await testbed.actors.actAs(mona);
    return codeOf(client.mutations.publishHeldPost({ roomId, heldId: held?.heldId ?? '' }));
  };
  const nonces = await interruptEverywhere('publishHeldPost', async (nonce) => {
    expect(await codeOf(sendTo(testbed, ann, roomId, nonce, nonce))).toBe('HELD');
    return publish(nonce);
  });
  // What was stored before the interruption has left the queue already.
  for (const nonce of nonces) expect(['ok', 'NOT_HELD']).toContain(await publish(nonce));
  const client = await testbed.actors.actAs(mona);
  const { data } = await client.models.Message.list({ roomId, limit: 100 });
  expect(data.map((message) => message.nonce).sort()).toEqual([...nonces].sort());
  expect(await queueOf(testbed, roomId)).toEqual([]);
});

test('[CRS5] a report that was interrupted anywhere counts once, and hides when it is tried again', async () => {
  for (const step of stepsOf(testbed.backend.model, 'reportMessage'))
    for (const when of ['before', 'after'] as const) {
      const roomId = await makeRoom(testbed, [ann, mona]);
      await setRules(testbed, roomId, { holdAfterReports: 1 });
      const client = await testbed.actors.actAs(ann);
      const messageId = await postMessage(client, roomId, 'Rude');
      await testbed.actors.actAs(mona);
      const report = () => codeOf(client.mutations.reportMessage({ roomId, messageId }));
      const field = 'Mutation.reportMessage';
      control.apply({ kind: 'interrupt', field, step, when, action: 'fail', count: 1 });
      expect(await report(), `${when} ${step}`).not.toBe('ok');
      control.apply({ kind: 'clear' });
      expect(await report()).toBe('ok');
      expect((await client.models.Message.get({ roomId, messageId })).data).toMatchObject({ state: 'HELD' });
      expect((await client.models.Report.list({ roomId })).data).toHaveLength(1);
      expect(await queueOf(testbed, roomId)).toHaveLength(1);
    }
});
