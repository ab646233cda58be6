'use client';

import { createElement, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { createLateValue } from './late-value';

/** A component whose script comes when it is first shown, or before that when asked to. */
export interface LatePart<P> {
  (props: P): ReactNode;
  readonly prefetch: () => void;
}

/** Milliseconds after which a script that did not come is asked for again. */
const retryDelay = 3_000;

/** Runs once: after a while, or as soon as the browser says that there is a network again. */
function later(run: () => void): void {
  const timer = setTimeout(finish, retryDelay);
  window.addEventListener('online', finish);
  function finish() {
    clearTimeout(timer);
    window.removeEventListener('online', finish);
    run();
  }
}

/**
 * What a page is entered without (docs/decisions/0029-lean-pages.md). `Meanwhile` stands in its place until the script
 * is there; shown once, it shows at once ever after.
 * @param name what the log says of it
 */
export function latePart<P extends object>(
  name: string,
  load: () => Promise<ComponentType<P>>,
  Meanwhile: ComponentType = Nothing,
): LatePart<P> {
  const part = createLateValue(load, {
    later,
    failed: (cause) => {
      console.info(`unable to load ${name}; trying again`, cause);
    },
  });
  function Late(props: P) {
    const shown = useSyncExternalStore(part.subscribe, part.getSnapshot, nothingYet);
    return shown === null ? <Meanwhile /> : createElement(shown, props);
  }
  return Object.assign(Late, { prefetch: part.want });
}

function Nothing() {
  return null;
}

const nothingYet = () => null;
