import { expect, it } from 'vitest';
import { inputOf } from './moderate';

it('[MTL10] sends what is cleared as empty, for null would be refused, and nothing that was not named', () => {
  expect(inputOf({ announcement: null, streamUrl: null, pinnedMessageId: null, description: null })).toEqual({
    announcement: '',
    streamUrl: '',
    pinnedMessageId: '',
    description: '',
  });
  expect(inputOf({ isReadOnly: true, slowModeSeconds: 0 })).toEqual({ readOnly: true, slowModeSeconds: 0 });
});
