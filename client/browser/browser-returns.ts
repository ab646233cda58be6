import type { Signal } from '../../chat/ports';
import { createSignal } from '../../chat/store';

/** Milliseconds out of sight after which what is shown may be old: phones and laptops sleep without a word. */
const longAway = 30_000;

/** The network is back, or the person is, after a while. */
export function createBrowserReturns(): Signal {
  const signal = createSignal();
  if (typeof window === 'undefined') return signal;
  const happen = (): void => signal.happen();
  let hiddenSince = document.hidden ? 0 : null;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenSince = Date.now();
    else if (hiddenSince !== null && Date.now() - hiddenSince >= longAway) happen();
    if (!document.hidden) hiddenSince = null;
  });
  window.addEventListener('online', happen);
  // Back from the back/forward cache, in which nothing was heard.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) happen();
  });
  return signal;
}
