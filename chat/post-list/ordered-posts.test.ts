import { expect, it } from 'vitest';
import { messageKind } from '../message-list';
import type { Message } from '../model';
import { sampleId, sampleMessage, sampleMessages } from '../testing';
import { idsThatDiffer, OrderedPosts } from './index';

const posts = new OrderedPosts<Message>().merged(
  [...sampleMessages(5, 3), ...sampleMessages(1, 2)],
  messageKind,
);

it('[ML2] finds what is held, wherever it stands, and nothing else', () => {
  expect(posts.ids).toEqual([1, 2, 5, 6, 7].map((second) => sampleId(second)));
  for (const [place, id] of posts.ids.entries()) expect(posts.get(id)).toBe(posts.inOrder[place]);
  for (const missing of [0, 3, 4, 8]) expect(posts.has(sampleId(missing))).toBe(false);
  expect(new OrderedPosts<Message>().get(sampleId(1))).toBeUndefined();
});

it('[ML5] is the same when nothing told is news, and leaves alone what it was made of when something is', () => {
  expect(posts.merged(sampleMessages(5, 3), messageKind)).toBe(posts);
  const grown = posts.merged([sampleMessage(8), sampleMessage(3)], messageKind);
  expect(posts.size).toBe(5);
  expect(grown.size).toBe(7);
});

it('[ML31] knows which posts came, went and changed', () => {
  const edited = sampleMessage(6, { content: 'edited', editedAt: '2026-11-24T10:00:01.000Z' });
  const next = posts.after(1).merged([edited, sampleMessage(4), sampleMessage(9)], messageKind);
  const differing = [1, 4, 6, 9].map((second) => sampleId(second));
  expect([...idsThatDiffer(posts, next)].sort()).toEqual(differing);
  expect([...idsThatDiffer(next, posts)].sort()).toEqual(differing);
  expect(idsThatDiffer(posts, posts).size).toBe(0);
});
