'use client';

import { latePart } from '../late-part';
import { ThreadPlaceholder } from './thread-placeholder';

export const OpenThread = latePart(
  'threads',
  async () => (await import('./open-thread')).OpenThread,
  ThreadPlaceholder,
);
