'use client';

import { useLayoutEffect, type RefObject } from 'react';

/** Marks where lines may stand: over the beginning (`start`) or the end (`end`) of what scrolls there. */
const places = '[data-toasts]';

/** Between the region and the edge of its place, in pixels. */
const gap = 8;

/** So much of a place's end is left free, so that what stands there can be scrolled from under a line. */
const room = '--said';

const isSeen = (element: HTMLElement): boolean =>
  element.offsetParent !== null && getComputedStyle(element).visibility === 'visible';

type End = 'start' | 'end';

const otherEnd: Readonly<Record<End, End>> = { start: 'end', end: 'start' };

const endOf = (marked: HTMLElement): End => (marked.dataset['toasts'] === 'end' ? 'end' : 'start');

/** Over what can be scrolled, and not over what is pressed. */
function place({ style, offsetHeight: height }: HTMLElement, marked: HTMLElement, end: End): void {
  const box = marked.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  style.left = `${box.left}px`;
  style.right = `${clientWidth - box.right}px`;
  style.top = end === 'end' ? 'auto' : `${box.top + gap}px`;
  style.bottom = end === 'end' ? `${clientHeight - box.bottom + gap}px` : 'auto';
  marked.style.setProperty(room, `${height + gap}px`);
}

/** Where nothing is marked the style sheet has its place. */
const placeByStyleSheet = ({ style }: HTMLElement) =>
  Object.assign(style, { top: '', bottom: '', left: '', right: '' });

/** What has the focus and stands under a line. */
function findCovered(region: HTMLElement): HTMLElement | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body || region.contains(focused)) return null;
  // What is larger than a line shows beside it.
  const box = focused.getBoundingClientRect();
  if (box.height > window.innerHeight / 3) return null;
  const isUnder = [...region.querySelectorAll('[data-toast]')].some((line) => {
    const { top, bottom, left, right } = line.getBoundingClientRect();
    return top < box.bottom && box.top < bottom && left < box.right && box.left < right;
  });
  return isUnder ? focused : null;
}

/** At the end of its place that is its own; where it would cover what has the focus, at the other. */
function placeBeside(region: HTMLElement, marked: HTMLElement): void {
  const end = endOf(marked);
  place(region, marked, end);
  const covered = findCovered(region);
  if (covered === null) return;
  place(region, marked, otherEnd[end]);
  if (findCovered(region) === null) return;
  place(region, marked, end);
  // The conversation keeps its own place.
  if (covered.closest('[role="log"]') === null) covered.scrollIntoView({ block: 'center' });
}

/** Keeps the region where it covers nothing that is pressed or has the focus, whatever opens, closes or is typed. */
export function useToastPlace(region: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    const marked = [...document.querySelectorAll<HTMLElement>(places)];
    const follow = () => {
      const seen = [...document.querySelectorAll<HTMLElement>(places)].find(isSeen);
      if (seen === undefined) placeByStyleSheet(element);
      else placeBeside(element, seen);
    };
    const sizes = new ResizeObserver(follow);
    for (const one of [element, ...marked]) sizes.observe(one);
    // A panel that opens or closes takes the focus.
    document.addEventListener('focusin', follow);
    // What has the focus is scrolled to its place after it got it, and by who reads on.
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    follow();
    return () => {
      for (const one of marked) one.style.removeProperty(room);
      sizes.disconnect();
      document.removeEventListener('focusin', follow);
      document.removeEventListener('scroll', follow, { capture: true });
    };
  }, [region]);
}
