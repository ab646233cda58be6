'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useChatApp, useStore } from '../chat-app-context';

/** Writes theme and contrast to the document, where `tokens.css` reads them. */
export function AppearanceOfDocument() {
  const { theme, contrast } = useStore(useChatApp().preferences);
  const deviceWantsMore = useSyncExternalStore(subscribeToContrast, readContrast, () => false);
  useEffect(() => {
    setAttribute('theme', theme === 'auto' ? null : theme);
    setAttribute('contrast', contrast === 'more' || deviceWantsMore ? 'more' : null);
  }, [theme, contrast, deviceWantsMore]);
  return null;
}

const moreContrast = '(prefers-contrast: more)';

const readContrast = (): boolean => window.matchMedia(moreContrast).matches;

function subscribeToContrast(listener: () => void): () => void {
  const query = window.matchMedia(moreContrast);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function setAttribute(name: 'theme' | 'contrast', value: string | null): void {
  const root = document.documentElement;
  if (value === null) root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
}
