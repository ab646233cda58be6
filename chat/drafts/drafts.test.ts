import { expect, it } from 'vitest';
import { FakeBrowser, makeFakeEdges, sampleId } from '../testing';
import { draftOf } from '.';

it('[OBX20] is kept as long as its page where it is too much to be stored', () => {
  const browser = new FakeBrowser();
  const edges = makeFakeEdges(browser);
  const long = 'x'.repeat(120_000);
  draftOf(edges, 'room', null).write('short');
  draftOf(edges, 'room', null).write(long);
  draftOf(edges, 'room', sampleId(1)).write(long);
  // The room or the thread is opened again.
  expect(draftOf(edges, 'room', null).read()).toBe(long);
  expect(draftOf(edges, 'room', sampleId(1)).read()).toBe(long);
  expect([...browser.stored.values()]).toEqual([]);
  browser.held.clear();
  expect(draftOf(edges, 'room', null).read()).toBe('');
});
