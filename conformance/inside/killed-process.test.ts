import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ann, mona } from '../deployment';
import type { Attempt, PersonApi } from './raw-api';
import { startKillableTestbed, stepsOf, type KillableTestbed } from './testbed';

let testbed: KillableTestbed;
let moderator: PersonApi;
let fan: PersonApi;
beforeAll(async () => {
  testbed = await startKillableTestbed();
  moderator = await testbed.apiOf(mona);
  fan = await testbed.apiOf(ann);
});
afterAll(() => testbed.process.remove());

async function makeRoom(): Promise<string> {
  const id = randomUUID();
  const startsAt = new Date().toISOString();
  const room = { id, title: 'Killed', status: 'LIVE', visibility: 'UNLISTED', startsAt };
  expect(await moderator.createRoom(room)).toMatchObject({ code: null });
  for (const [api, name] of [[moderator, 'Mona'] as const, [fan, 'Ann'] as const])
    expect(await api.joinRoom(id, name)).toMatchObject({ code: null });
  return id;
}

/** One try of a mutation, and what has to hold of it. */
interface Trial {
  attempt(): Promise<Attempt>;
  /** Looks at what the kill has left, before anything is tried again. */
  restarted?(): Promise<void>;
}

/**
 * Kills the process before the first step of a mutation and after each one, which is also right before the next:
 * between two steps nothing is done. The one that is killed is a trial of its own each time.
 */
async function killEverywhere(fieldName: string, prepare: () => Promise<Trial>): Promise<Trial[]> {
  const steps = stepsOf(testbed.model, fieldName);
  const trials: Trial[] = [];
  for (const [when, step] of [
    ['before', steps[0] ?? ''] as const,
    ...steps.map((name) => ['after', name] as const),
  ]) {
    const trial = await prepare();
    const field = `Mutation.${fieldName}`;
    await testbed.process.apply({ kind: 'interrupt', field, step, when, action: 'kill' });
    await expect(trial.attempt(), `${when} ${step}`).rejects.toThrow('fetch failed');
    expect(await testbed.process.ended()).toBe('SIGKILL');
    await testbed.process.start();
    await trial.restarted?.();
    trials.push(trial);
  }
  return trials;
}

/** Tries again, as a client does that got no answer, until there is one. */
async function retry(trial: Trial, answers: readonly (string | null)[] = [null]): Promise<void> {
  const codes = new Set<string | null>();
  const attempt = async () => {
    const { code } = await trial.attempt();
    codes.add(code);
    return code;
  };
  const isDone = (code: string | null) => answers.includes(code);
  await expect.poll(attempt, { timeout: 10_000, interval: 100 }).toSatisfy(isDone);
  expect([...codes].filter((code) => !isDone(code) && code !== 'TRY_AGAIN')).toEqual([]);
}

/** Whose receipts say which nonce became which post. */
async function receiptsOf(nonces: readonly string[]): Promise<unknown> {
  const receipts = await testbed.scan('Receipt');
  const own = receipts.filter(({ nonce }) => nonces.includes(nonce?.S ?? ''));
  expect(own).toHaveLength(nonces.length);
  return Object.fromEntries(own.map(({ nonce, postId }) => [nonce?.S, postId?.S])) as unknown;
}

test(
  '[CRS3] a message whose process was killed anywhere is there once after a retry',
  { timeout: 120_000 },
  async () => {
    const roomId = await makeRoom();
    const nonces: string[] = [];
    const trials = await killEverywhere('createMessage', () => {
      const nonce = randomUUID();
      nonces.push(nonce);
      return Promise.resolve({ attempt: () => moderator.createMessage({ roomId, content: nonce, nonce }) });
    });
    for (const trial of trials) await retry(trial);
    const messages = await moderator.listAll('listMessages', roomId);
    expect(messages.map(({ nonce }) => nonce).sort()).toEqual([...nonces].sort());
    for (const { content, nonce } of messages) expect(content).toBe(nonce);
    expect(await receiptsOf(nonces)).toEqual(
      Object.fromEntries(messages.map(({ nonce, messageId }) => [nonce, messageId])),
    );
  },
);

test(
  '[CRS3] an answer whose process was killed anywhere is there once, and counted once',
  { timeout: 120_000 },
  async () => {
    const roomId = await makeRoom();
    const question = await moderator.createMessage({ roomId, content: 'A question', nonce: randomUUID() });
    const messageId = String(question.row?.['messageId']);
    const nonces: string[] = [];
    const read = async () => {
      const [message] = await moderator.listAll('listMessages', roomId);
      return { message, answers: await moderator.listAll('listThreads', roomId) };
    };
    const trials = await killEverywhere('createThread', () => {
      const nonce = randomUUID();
      nonces.push(nonce);
      return Promise.resolve({
        attempt: () => moderator.createThread({ roomId, messageId, content: nonce, nonce }),
        // What a kill leaves uncounted would be missed; what it leaves counted is finished by the retry.
        restarted: async () => {
          const { message, answers } = await read();
          expect(message?.replyCount).toBeGreaterThanOrEqual(answers.length);
        },
      });
    });
    for (const trial of trials) await retry(trial);
    const { message, answers } = await read();
    expect(answers.map(({ nonce }) => nonce).sort()).toEqual([...nonces].sort());
    expect(answers.map((answer) => answer.messageId)).toEqual(nonces.map(() => message?.messageId));
    expect(message?.replyCount).toBe(nonces.length);
    expect(Math.max(...answers.map(({ position }) => position))).toBe(nonces.length);
    expect(await receiptsOf(nonces)).toEqual(
      Object.fromEntries(answers.map(({ nonce, threadId }) => [nonce, threadId])),
    );
  },
);

test(
  '[CRS4] a removal whose process was killed anywhere is in the log if it happened',
  { timeout: 120_000 },
  async () => {
    const roomId = await makeRoom();
    const ids: string[] = [];
    const logged = async (messageId: string) =>
      (await moderator.listAll('listAuditEntries', roomId)).filter((entry) => entry.messageId === messageId);
    const trials = await killEverywhere('updateMessage', async () => {
      const content = `Rude ${ids.length}`;
      const sent = await fan.createMessage({ roomId, content, nonce: randomUUID() });
      const messageId = String(sent.row?.['messageId']);
      ids.push(messageId);
      return {
        attempt: () => moderator.updateMessage({ roomId, messageId, state: 'REMOVED' }),
        restarted: async () => {
          const messages = await moderator.listAll('listMessages', roomId);
          const message = messages.find((one) => one.messageId === messageId);
          expect(message?.content).toBe(message?.removedAt == null ? content : '');
          if (message?.removedAt != null) expect(await logged(messageId)).toHaveLength(1);
        },
      };
    });
    // What was removed already is not there to be removed.
    for (const trial of trials) await retry(trial, [null, 'MESSAGE_NOT_FOUND']);
    for (const { content, state } of await moderator.listAll('listMessages', roomId))
      expect([content, state]).toEqual(['', 'REMOVED']);
    for (const [index, messageId] of ids.entries())
      expect(await logged(messageId)).toContainEqual(
        expect.objectContaining({
          action: 'MESSAGE_REMOVED',
          detail: JSON.stringify({ content: `Rude ${index}` }),
        }),
      );
  },
);

test(
  '[CRS4] a measure whose process was killed anywhere is in the log if it was taken',
  { timeout: 120_000 },
  async () => {
    const roomId = await makeRoom();
    const [target] = (await moderator.listAll('listParticipants', roomId)).filter(
      ({ displayName }) => displayName === 'Ann',
    );
    const person = { roomId, userId: target?.userId ?? '' };
    const isMuted = async () =>
      (await moderator.listAll('listParticipants', roomId)).some(({ mutedUntil }) => mutedUntil !== null);
    const reasons: string[] = [];
    const logged = async (reason: string) =>
      (await moderator.listAll('listAuditEntries', roomId)).filter(({ detail }) => detail?.includes(reason));
    const trials = await killEverywhere('moderateParticipant', async () => {
      expect(await moderator.moderate({ ...person, measure: 'UNMUTE' })).toMatchObject({ code: null });
      const reason = randomUUID();
      reasons.push(reason);
      return {
        attempt: () => moderator.moderate({ ...person, measure: 'MUTE', seconds: 600, reason }),
        restarted: async () => {
          if (await isMuted()) expect(await logged(reason)).toHaveLength(1);
        },
      };
    });
    for (const trial of trials) await retry(trial);
    expect(await isMuted()).toBe(true);
    for (const reason of reasons)
      expect(await logged(reason)).toContainEqual(
        expect.objectContaining({ action: 'MUTED', targetUserId: person.userId }),
      );
  },
);
