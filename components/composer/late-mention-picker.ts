'use client';

import { latePart } from '../late-part';

/** Comes with the first @ that somebody writes. Without it one writes names out. */
export const LateMentionPicker = latePart(
  'the suggestions of names',
  async () => (await import('../mention-picker')).MentionPicker,
);
