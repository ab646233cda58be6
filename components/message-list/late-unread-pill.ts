'use client';

import { latePart } from '../late-part';

export const UnreadPill = latePart(
  'the way to what is new',
  async () => (await import('./unread-pill')).UnreadPill,
);
