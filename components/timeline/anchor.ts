import { endTolerance } from './following';

/** The item whose place on the screen must not change, and where it is: measured from the viewport's top. */
export interface Anchor {
  readonly key: string;
  readonly top: number;
}

/** What stands for a stretch gives way to what comes in its place: it holds nothing still. */
const lineSelector = '[data-line]:not([data-stretch])';

/**
 * The first line that is at least partly on the screen; null when none is, for a line that is elsewhere, such as one
 * that is drawn for its focus, has lines between that haven't been measured.
 */
export function findAnchor(viewport: HTMLElement): Anchor | null {
  const frame = viewport.getBoundingClientRect();
  const lines = viewport.querySelectorAll<HTMLElement>(lineSelector);
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = lines[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > frame.top) high = middle;
    else low = middle + 1;
  }
  const line = lines[low];
  const key = line?.dataset['line'];
  const top = line?.getBoundingClientRect().top;
  if (key === undefined || top === undefined || top >= frame.bottom) return null;
  return { key, top: top - frame.top };
}

export function findLine(viewport: HTMLElement | null, key: string): HTMLElement | null {
  return viewport === null ? null : viewport.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
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

/** Brings a line to its place in the viewport, as far as there is room, and tells where it is then. */
export function placeLine(
  viewport: HTMLElement,
  line: HTMLElement,
  place: 'center' | 'nearest' | 'still' | 'start' | 'end',
): Anchor | null {
  const key = line.dataset['line'];
  if (key === undefined) return null;
  const frame = viewport.getBoundingClientRect();
  const topNow = () => line.getBoundingClientRect().top - frame.top;
  if (place === 'start') viewport.scrollTop = 0;
  if (place === 'end') scrollToEnd(viewport);
  else if (place !== 'still') {
    // What stands above the first line may be taller than a small screen.
    const room = Math.max(0, viewport.clientHeight - line.offsetHeight);
    const top = topNow();
    const wanted = place === 'center' ? room / 2 : Math.min(Math.max(0, top), room);
    if (wanted !== top) viewport.scrollTop += top - wanted;
  }
  return { key, top: topNow() };
}

export function isAtEnd(viewport: HTMLElement): boolean {
  return viewport.scrollHeight - viewport.scrollTop - viewport.clientHeight <= endTolerance;
}

export function scrollToEnd(viewport: HTMLElement): void {
  viewport.scrollTop = viewport.scrollHeight;
}

/** A line that holds the end back, and the last one that is in sight because of it. */
export interface HeldBack {
  readonly anchor: Anchor;
  readonly lastKey: string;
}

/**
 * Goes to the end, but not so far that a line leaves the screen with which somebody is busy. Where they left it out of
 * sight themselves it holds nothing back.
 */
export function followEnd(viewport: HTMLElement): HeldBack | null {
  const line = findBusyLine(viewport);
  const key = line?.dataset['line'];
  if (line === null || key === undefined) {
    scrollToEnd(viewport);
    return null;
  }
  const frame = viewport.getBoundingClientRect();
  const before = line.getBoundingClientRect();
  const isSeen = before.bottom > frame.top && before.top < frame.bottom;
  scrollToEnd(viewport);
  const highest = Math.min(before.top, frame.top);
  const excess = highest - line.getBoundingClientRect().top;
  if (!isSeen || excess < 1) return null;
  viewport.scrollTop -= excess;
  return { anchor: { key, top: highest - frame.top }, lastKey: findLastSeen(viewport, frame) ?? key };
}

/**
 * In which somebody writes, which they reached by keyboard, or whose menu is open. Who only clicked on a line has the focus
 * there as well, and nothing shows it.
 */
function findBusyLine(viewport: HTMLElement): HTMLElement | null {
  const { activeElement } = document;
  const isBusy = viewport.contains(activeElement) && activeElement?.matches(':focus-visible') === true;
  const place = isBusy ? activeElement : viewport.querySelector('[data-menu-open]');
  return place?.closest<HTMLElement>('[data-line]') ?? null;
}

function findLastSeen(viewport: HTMLElement, frame: DOMRect): string | null {
  const lines = Array.from(viewport.querySelectorAll<HTMLElement>(lineSelector));
  const seen = lines.filter((line) => line.getBoundingClientRect().top < frame.bottom);
  return seen.at(-1)?.dataset['line'] ?? null;
}
