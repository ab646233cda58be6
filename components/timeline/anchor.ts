import { endTolerance } from './following';

/** The item whose place on the screen must not change, and where it is: measured from the viewport's top. */
export interface Anchor {
  readonly key: string;
  readonly top: number;
}

const lineSelector = '[data-line]';

/** The first item that is at least partly visible. */
export function findAnchor(viewport: HTMLElement): Anchor | null {
  const top = viewport.getBoundingClientRect().top;
  const lines = viewport.querySelectorAll<HTMLElement>(lineSelector);
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = lines[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > top) high = middle;
    else low = middle + 1;
  }
  const line = lines[low];
  const key = line?.dataset['line'];
  return line === undefined || key === undefined
    ? null
    : { key, top: line.getBoundingClientRect().top - top };
}

export function findLine(viewport: HTMLElement, key: string): HTMLElement | null {
  return viewport.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
}

/** Puts the anchored item back to where it was. False when it is gone. */
export function restoreAnchor(viewport: HTMLElement, anchor: Anchor): boolean {
  const line = findLine(viewport, anchor.key);
  if (line === null) return false;
  const top = line.getBoundingClientRect().top - viewport.getBoundingClientRect().top;
  const moved = top - anchor.top;
  if (Math.abs(moved) >= 1) viewport.scrollTop += moved;
  return true;
}

export function isAtEnd(viewport: HTMLElement): boolean {
  return viewport.scrollHeight - viewport.scrollTop - viewport.clientHeight <= endTolerance;
}

export function scrollToEnd(viewport: HTMLElement): void {
  viewport.scrollTop = viewport.scrollHeight;
}
