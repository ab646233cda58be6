import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleMessage } from '../testing';
import { withLaterContent } from './later-content';

const sent = sampleMessage(1);
const edit = (second: number) => ({
  ...sent,
  content: `edit ${second}`,
  editedAt: `2026-11-24T10:00:0${second}.000Z`,
});
const removed = { ...edit(3), content: '', removedAt: '2026-11-24T10:00:09.000Z' };

it('[ML12] ends with the last edit, or removed, whatever was told last', () => {
  const tellings = fc.shuffledSubarray([sent, edit(1), edit(2), edit(3)], { minLength: 4 });
  fc.assert(
    fc.property(tellings, (posts) => {
      expect(posts.reduce(withLaterContent)).toMatchObject({ content: 'edit 3' });
    }),
  );
  const withRemoval = fc.shuffledSubarray([sent, edit(1), edit(2), removed], { minLength: 4 });
  fc.assert(
    fc.property(withRemoval, (posts) => {
      expect(posts.reduce(withLaterContent)).toMatchObject({ content: '', removedAt: removed.removedAt });
    }),
  );
});

it('[ML12] ends as it was put back, and removed again after that, whatever was told last', () => {
  const restored = { ...edit(3), restoredAt: '2026-11-24T10:00:10.000Z' };
  const again = { ...restored, content: '', removedAt: '2026-11-24T10:00:12.000Z' };
  for (const [last, versions] of [
    [restored, [sent, edit(3), removed, restored]],
    [again, [sent, removed, restored, again]],
  ] as const)
    fc.assert(
      fc.property(fc.shuffledSubarray([...versions], { minLength: 4 }), (posts) => {
        expect(posts.reduce(withLaterContent)).toEqual(last);
      }),
    );
});

it('[ML12] ends as a moderator left it, whenever it is told that reports had hidden it', () => {
  const hidden = { ...removed, isReported: true as const };
  const restored = { ...edit(3), restoredAt: '2026-11-24T10:00:10.000Z' };
  for (const [last, versions] of [
    [hidden, [sent, edit(3), hidden]],
    [removed, [sent, hidden, removed]],
    [restored, [sent, hidden, restored]],
  ] as const)
    fc.assert(
      fc.property(fc.shuffledSubarray([...versions], { minLength: 3 }), (posts) => {
        expect(posts.reduce(withLaterContent)).toEqual(last);
      }),
    );
});

it('[ML12] is the same post if nothing is new', () => {
  const held = edit(2);
  expect(withLaterContent(held, edit(1))).toBe(held);
  expect(withLaterContent(held, edit(2))).toBe(held);
});

it('[ML12] holds the whole content, whether the cut one was told before or after', () => {
  const cut = { ...edit(2), content: 'ed', isCut: true as const };
  expect(withLaterContent(cut, edit(2))).toEqual(edit(2));
  expect(withLaterContent(edit(2), cut)).toEqual(edit(2));
  expect(withLaterContent(edit(1), cut)).toEqual(cut);
});
