import type { Signal } from '../../chat/ports';
import { createSignal } from '../../chat/store';

/** The page is hidden or left. A phone that puts a hidden page away tells nobody of it. */
export function createBrowserLeaves(): Signal {
  const signal = createSignal();
  if (typeof window === 'undefined') return signal;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) signal.happen();
  });
  window.addEventListener('pagehide', () => signal.happen());
  return signal;
}
