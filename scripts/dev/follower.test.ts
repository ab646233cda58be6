import { expect, it } from 'vitest';
import type { Changes } from './follow';
import { createFollower } from './follower';

/** A follower whose moments pass when told, and whose works end when told. */
function open() {
  const started: Changes[] = [];
  const failures: unknown[] = [];
  const ends: ((outcome: boolean | Error) => void)[] = [];
  let pending: (() => void) | null = null;
  const follower = createFollower({
    work: (changes) => {
      started.push(changes);
      return new Promise((resolve, reject) =>
        ends.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome))),
      );
    },
    settle: (settled) => {
      pending = settled;
      return () => (pending = null);
    },
    onFailure: (error) => failures.push(error),
  });
  const pass = async (): Promise<void> => {
    pending?.();
    pending = null;
    await new Promise(setImmediate);
  };
  return { started, failures, follower, pass, end: (outcome: boolean | Error) => ends.shift()?.(outcome) };
}

it('works one after the other', async () => {
  const { started, follower, pass, end } = open();
  follower.changed('backend', 'a');
  await pass();
  follower.changed('resolvers', 'b');
  await pass();
  expect(started).toHaveLength(1);
  end(true);
  await pass();
  await pass();
  expect(started).toEqual([
    { work: 'backend', files: ['a'] },
    { work: 'resolvers', files: ['b'] },
  ]);
});

it('tells of a work that throws, and goes on', async () => {
  const { started, failures, follower, pass, end } = open();
  follower.changed('resolvers', 'a');
  await pass();
  const bug = new Error('bug');
  end(bug);
  await pass();
  expect(failures).toEqual([bug]);
  follower.changed('resolvers', 'a');
  await pass();
  expect(started).toHaveLength(2);
});

it('starts nothing once stopped, and waits for what runs', async () => {
  const { started, follower, pass, end } = open();
  follower.changed('backend', 'a');
  await pass();
  follower.changed('backend', 'b');
  let isStopped = false;
  const stopped = follower.stop().then(() => (isStopped = true));
  await pass();
  expect(isStopped).toBe(false);
  end(true);
  await stopped;
  await pass();
  expect(started).toHaveLength(1);
});
