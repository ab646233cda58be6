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

/** Over what can be scrolled, and not over what is pressed; where nothing is marked the style sheet has its place. */
function place({ style, offsetHeight: height }: HTMLElement, marked: HTMLElement | undefined): void {
  const edges = { top: '', bottom: '', left: '', right: '' };
  if (marked !== undefined) {
    const box = marked.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    edges.left = `${box.left}px`;
    edges.right = `${clientWidth - box.right}px`;
    const isAtEnd = marked.dataset['toasts'] === 'end';
    edges.top = isAtEnd ? 'auto' : `${box.top + gap}px`;
    edges.bottom = isAtEnd ? `${clientHeight - box.bottom + gap}px` : 'auto';
    marked.style.setProperty(room, `${height + gap}px`);
  }
  Object.assign(style, edges);
}

/** What has the focus is not left under a line. */
function uncover(region: HTMLElement): void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || region.contains(focused)) return;
  // The conversation keeps its own place.
  if (focused.closest('[role="log"]') !== null) return;
  const box = focused.getBoundingClientRect();
  const isUnder = [...region.querySelectorAll('[data-toast]')].some((line) => {
    const { top, bottom, left, right } = line.getBoundingClientRect();
    return top < box.bottom && box.top < bottom && left < box.right && box.left < right;
  });
  // What is larger than the line shows beside it.
  if (isUnder && box.height < window.innerHeight / 3) focused.scrollIntoView({ block: 'center' });
}

/** Keeps the region where it covers nothing that is pressed or has the focus, whatever opens, closes or is typed. */
export function useToastPlace(region: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    const marked = [...document.querySelectorAll<HTMLElement>(places)];
    const follow = () => {
      place(element, [...document.querySelectorAll<HTMLElement>(places)].find(isSeen));
      uncover(element);
    };
    const sizes = new ResizeObserver(follow);
    for (const one of [element, ...marked]) sizes.observe(one);
    // A panel that opens or closes takes the focus.
    document.addEventListener('focusin', follow);
    follow();
    return () => {
      for (const one of marked) one.style.removeProperty(room);
      sizes.disconnect();
      document.removeEventListener('focusin', follow);
    };
  }, [region]);
}
