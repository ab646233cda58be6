import { expect, test } from 'vitest';
import { postStash } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('answer-recalled');

test('[STM3] what an earlier try stored is the answer, and nothing is written', () => {
  expect(resolver.request({ stash: postStash({ recalled: { messageId: 'ID1' } }) })).toMatchObject({
    skipTo: 'END',
    value: { messageId: 'ID1' },
  });
  expect(resolver.request({ stash: postStash() })).toMatchObject({ value: { payload: null } });
});
