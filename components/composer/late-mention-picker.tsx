'use client';

import dynamic from 'next/dynamic';

/** Comes with the first @ that somebody writes. Without it one writes names out. */
export const LateMentionPicker = dynamic(
  async () => {
    try {
      return (await import('../mention-picker')).MentionPicker;
    } catch (cause) {
      console.info('unable to suggest names; the list could not be loaded', cause);
      return Nothing;
    }
  },
  { ssr: false },
);

function Nothing(): null {
  return null;
}
