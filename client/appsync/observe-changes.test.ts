import { beforeEach, expect, it } from 'vitest';
import { observeChanges, type QueryObservable } from './observe-changes';

type Observer = Parameters<QueryObservable['subscribe']>[0];

let amplify: Observer;
let log: unknown[];
let isSubscribed: boolean;
let stop: () => void;

beforeEach(() => {
  log = [];
  isSubscribed = true;
  const query: QueryObservable = {
    subscribe: (observer) => {
      amplify = observer;
      return { unsubscribe: () => (isSubscribed = false) };
    },
  };
  stop = observeChanges(query, {
    window: (rows) => log.push(['window', ...rows]),
    changed: (rows) => log.push(['changed', ...rows]),
    unchanged: () => log.push('unchanged'),
    failed: (error) => log.push(['failed', error]),
  });
});

const tick = () => Promise.resolve();
const [one, two, three] = [{ id: 1 }, { id: 2 }, { id: 3 }];

it('[FD81] tells the rows that were found, and then those that are new, from the same array', async () => {
  const items = [one, two];
  amplify.next({ items });
  await tick();
  items.push(three);
  amplify.next({ items });
  await tick();
  expect(log).toEqual([
    ['window', one, two],
    ['changed', three],
  ]);
});

it('[FD28] tells of an event that changed nothing, which one that is null looks like', async () => {
  const items = [one];
  amplify.next({ items });
  await tick();
  amplify.next({ items });
  await tick();
  expect(log).toEqual([['window', one], 'unchanged']);
});

it('[FD81] tells a row that was replaced', async () => {
  const items = [one, two];
  amplify.next({ items });
  await tick();
  items[0] = three;
  amplify.next({ items });
  await tick();
  expect(log.at(-1)).toEqual(['changed', three]);
});

it('[FD81] takes an empty snapshot that a failure follows for no window', async () => {
  amplify.next({ items: [] });
  amplify.error('no network');
  await tick();
  expect(log).toEqual([['failed', 'no network']]);
});

it('[FD81] tells an empty window', async () => {
  amplify.next({ items: [] });
  await tick();
  expect(log).toEqual([['window']]);
});

it('[FD7] tells nothing after it was stopped', async () => {
  amplify.next({ items: [one] });
  stop();
  await tick();
  amplify.error('late');
  expect(log).toEqual([]);
  expect(isSubscribed).toBe(false);
});
