import { createHand, pressMilliseconds } from './following';

const scrollingKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/** Whether the browser scrolls for this key: not when somebody handled it, nor in a field, nor a space on a button. */
function scrolls(event: KeyboardEvent, viewport: HTMLElement): boolean {
  const { target } = event;
  if (!scrollingKeys.has(event.key) || event.defaultPrevented || !(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return false;
  if (event.key === ' ' && target.closest('button, a, summary') !== null) return false;
  // A browser scrolls what was clicked last also when nothing has the focus.
  return viewport.contains(target) || target === document.body;
}

/** On the scrollbar, whichever side it is on; the middle button scrolls from anywhere. */
function grips(event: PointerEvent, viewport: HTMLElement): boolean {
  if (event.button === 1) return true;
  if (event.target !== viewport) return false;
  const left = viewport.getBoundingClientRect().left + viewport.clientLeft;
  return event.clientX < left || event.clientX >= left + viewport.clientWidth;
}

/** A mouse that is held down since it was pressed in the list, and selects: beyond an edge the browser scrolls for it. */
function watchSelecting(viewport: HTMLElement): {
  readonly isOn: () => boolean;
  readonly release: () => void;
} {
  let isPressed = false;
  const handlePress = (event: PointerEvent) => {
    isPressed = event.button === 0 && event.pointerType === 'mouse';
  };
  const handleEnd = () => {
    isPressed = false;
  };
  viewport.addEventListener('pointerdown', handlePress, { passive: true });
  window.addEventListener('pointerup', handleEnd);
  window.addEventListener('pointercancel', handleEnd);
  return {
    isOn: () => isPressed && document.getSelection()?.isCollapsed === false,
    release: () => {
      viewport.removeEventListener('pointerdown', handlePress);
      window.removeEventListener('pointerup', handleEnd);
      window.removeEventListener('pointercancel', handleEnd);
    },
  };
}

export interface ScrollHand {
  /** Whether a scroll at this time is a person's. */
  scrolled(at: number): boolean;
  release(): void;
}

/**
 * Knows a person's scrolling by what their hand does: wheel, touch, keys that scroll, the scrollbar, a selection that is
 * dragged. Tab, typing and presses on a message are none of it.
 */
export function watchHand(viewport: HTMLElement): ScrollHand {
  const hand = createHand();
  const selecting = watchSelecting(viewport);
  const handleTouch = (event: Event) => hand.touched(event.timeStamp);
  const handlePress = (event: PointerEvent) => {
    if (grips(event, viewport)) hand.touched(event.timeStamp, pressMilliseconds);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (scrolls(event, viewport)) hand.touched(event.timeStamp);
  };
  viewport.addEventListener('wheel', handleTouch, { passive: true });
  viewport.addEventListener('touchmove', handleTouch, { passive: true });
  viewport.addEventListener('pointerdown', handlePress, { passive: true });
  // Heard last, when it is known whether somebody handled it.
  window.addEventListener('keydown', handleKey);
  return {
    scrolled: (at) => {
      if (selecting.isOn()) hand.touched(at);
      return hand.scrolled(at);
    },
    release: () => {
      selecting.release();
      viewport.removeEventListener('wheel', handleTouch);
      viewport.removeEventListener('touchmove', handleTouch);
      viewport.removeEventListener('pointerdown', handlePress);
      window.removeEventListener('keydown', handleKey);
    },
  };
}
