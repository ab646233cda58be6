import type { Pages } from '../../chat/ports';
import { createPageNews } from './page-news';
import { systemIds } from './system-chance';

const nameOf = (page: string): string => `roomful.page/${page}`;

/**
 * Pages of this browser, told apart by the locks that they hold: the browser lets a page's locks go when the page is
 * gone, even if it crashed. Without locks (an insecure origin) every other page counts as gone.
 */
export function createBrowserPages(): Pages {
  const own = systemIds.nonce();
  const locks = findLocks();
  if (locks === null)
    return {
      own,
      replace: () => Promise.resolve(() => undefined),
      whenGone: () => () => undefined,
      ...createPageNews(),
    };
  // Never let go: it is held for as long as the page is there.
  void hold(locks, own);
  return {
    own,
    replace: (page) => hold(locks, page),
    whenGone: (page, run) => {
      const ending = new AbortController();
      locks
        .request(nameOf(page), { signal: ending.signal }, () => run())
        .catch((cause: unknown) => {
          if (!ending.signal.aborted) console.info('unable to wait for another page to go', cause);
        });
      return () => ending.abort();
    },
    ...createPageNews(),
  };
}

/** @returns what lets it go; null if another page holds it */
function hold(locks: LockManager, page: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    locks
      .request(nameOf(page), { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch((cause: unknown) => {
        console.info('unable to hold the place of a page; as if there were no other', cause);
        resolve(() => undefined);
      });
  });
}

function findLocks(): LockManager | null {
  return typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : null;
}
