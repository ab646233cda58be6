import { describe, expect, it } from 'vitest';
import { follow, following, type FollowCommand, type FollowEvent, type Work } from './follow';

/** @returns the commands that the events lead to, without the nulls */
function commands(...events: readonly FollowEvent[]): readonly FollowCommand[] {
  let state = following;
  return events.flatMap((event) => {
    const step = follow(state, event);
    state = step.state;
    return step.command === null ? [] : [step.command];
  });
}

const changed = (work: Work, file: string): FollowEvent => ({ kind: 'changed', work, file });
const settled: FollowEvent = { kind: 'settled' };
const ended = (isGood = true): FollowEvent => ({ kind: 'ended', isGood });
const settle: FollowCommand = { kind: 'settle' };
const start = (work: Work, ...files: readonly string[]): FollowCommand => ({
  kind: 'start',
  changes: { work, files },
});

describe('following changes', () => {
  it('starts when a burst has settled, once for all of it', () => {
    const burst = [changed('resolvers', 'a'), changed('resolvers', 'b'), changed('resolvers', 'a')];
    expect(commands(...burst, settled)).toEqual([settle, settle, settle, start('resolvers', 'a', 'b')]);
  });

  it('synthesises if anything in a burst needs it', () => {
    for (const burst of [
      [changed('backend', 'a'), changed('resolvers', 'b')],
      [changed('resolvers', 'a'), changed('backend', 'b')],
    ])
      expect(commands(...burst, settled).at(-1)).toEqual(start('backend', 'a', 'b'));
  });

  it('makes exactly one more of all that changes while it works', () => {
    const during = [changed('backend', 'b'), settled, changed('resolvers', 'c'), changed('backend', 'b')];
    expect(commands(changed('backend', 'a'), settled, ...during, ended(), settled, ended(), settled)).toEqual(
      [settle, start('backend', 'a'), settle, start('backend', 'b', 'c')],
    );
  });

  it('goes on after a failure, with a synthesis until one succeeds', () => {
    const again = [changed('resolvers', 'r'), settled];
    const events = [
      changed('backend', 'a'),
      settled,
      ended(false),
      ...again,
      ended(false),
      ...again,
      ended(),
    ];
    expect(commands(...events, ...again).filter(({ kind }) => kind === 'start')).toEqual([
      start('backend', 'a'),
      start('backend', 'r'),
      start('backend', 'r'),
      start('resolvers', 'r'),
    ]);
  });

  it('owes no synthesis for a resolver that could not be bundled', () => {
    const again = [changed('resolvers', 'r'), settled];
    expect(commands(...again, ended(false), ...again).at(-1)).toEqual(start('resolvers', 'r'));
  });

  it('does nothing when nothing changed', () => {
    expect(commands(settled, settled)).toEqual([]);
  });
});
