import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('discard-held');
const held = { roomId: 'r1', heldId: 'h1', reason: 'REPORTED' };

test('[HLD8] a held post leaves the queue; a reported one is removed for good in the same transaction', () => {
  expect(resolver.request({ stash: { held: { ...held, reason: 'ROOM_HOLDS' } } })).toMatchObject({
    value: { transactItems: [{ operation: 'DeleteItem' }] },
  });
  expect(resolver.request({ stash: { held } })).toMatchObject({
    value: {
      transactItems: [
        { operation: 'DeleteItem', condition: { expression: 'attribute_exists(heldId)' } },
        { operation: 'UpdateItem', condition: { expression: '#state = :held' } },
      ],
    },
  });
});
