import { expect, it } from 'vitest';
import type { Answer } from '../model';
import { makePostList, reducePostList, type PostListEvent } from '../post-list';
import { sampleAnswer } from '../testing';
import { answerKind, createAnswerEntrySelector } from './index';

const run = (events: readonly PostListEvent<Answer>[]) =>
  events.reduce((list, event) => reducePostList(list, event, answerKind), makePostList<Answer>());

it('[ML1] [ML2] [ML20] shows answers once, in order, and what is pending last', () => {
  const list = run([
    { kind: 'window', posts: [sampleAnswer(1)], reachesStart: true },
    { kind: 'received', posts: [sampleAnswer(3), sampleAnswer(2), sampleAnswer(3)] },
    {
      kind: 'sending',
      post: {
        nonce: 'n',
        senderId: 'ann',
        content: 'mine',
        repliedId: null,
        sentAt: 'now',
        error: null,
        isWaiting: false,
      },
    },
  ]);
  const entries = createAnswerEntrySelector()(list);
  expect(entries.map((entry) => (entry.state === 'sent' ? entry.answer.position : entry.state))).toEqual([
    1,
    2,
    3,
    'sending',
  ]);
});

it('[ML31] keeps the lines of answers that were there', () => {
  const select = createAnswerEntrySelector();
  const first = select(run([{ kind: 'window', posts: [sampleAnswer(1)], reachesStart: true }]));
  const list = run([{ kind: 'window', posts: [sampleAnswer(1)], reachesStart: true }]);
  expect(select(list)[0]).not.toBe(first[0]);
  expect(select(list)[0]).toBe(select(list)[0]);
});
