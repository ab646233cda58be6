import { expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { countDrafts } from '../drafts';
import { makeChatError } from '../failures';
import { FakeBrowser, makeFakeEdges } from '../testing';
import { countUnsent } from './count-unsent';

it('[OBX18] counts what would be lost: what waits or failed, of every room, and what is half written', async () => {
  const browser = new FakeBrowser();
  const edges = makeFakeEdges(browser);
  const account = edges.account.getSnapshot();
  if (account.kind !== 'signed-in') throw new Error('unable to count; nobody is signed in');
  const left = () => [
    countUnsent(browser.memory, account.userId),
    countDrafts(browser.memory, account.userId),
    countUnsent(browser.memory, 'somebody else'),
  ];
  let nonces = 0;
  const chat = createChat({ ...edges, ids: { nonce: () => `nonce-${(nonces += 1)}` } });
  const [room, other] = [chat.openRoom('room'), chat.openRoom('another')];
  await edges.clock.pass(0);
  expect(left()).toEqual([0, 0, 0]);
  edges.transport.refusals.push(makeChatError('send', 'HELD'), makeChatError('send', 'MUTED'));
  room.send('held', null);
  await edges.clock.pass(0);
  room.send('refused', null);
  await edges.clock.pass(0);
  edges.transport.refusals.push(makeChatError('send', 'UNREACHABLE'));
  other.send('on its way', null);
  other.draft.write('Half a');
  await edges.clock.pass(0);
  expect(left()).toEqual([2, 1, 0]);
  await chat.account.signOut();
  expect(left()).toEqual([0, 0, 0]);
});
