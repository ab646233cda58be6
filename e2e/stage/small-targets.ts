import type { Locator } from '@playwright/test';

/**
 * What a pointer is to hit in a place and misses within 44 pixels: it is too small, or another one has what it should have.
 */
export function findSmallTargets(place: Locator): Promise<string[]> {
  return place.evaluate((whole) => {
    const reach = 22;
    const isInline = (element: Element) =>
      element.matches('a') && getComputedStyle(element).display === 'inline';
    // A label is as good to hit as its control.
    const labelsOf = (element: Element) =>
      element instanceof HTMLInputElement ? Array.from(element.labels ?? []) : [];
    const hits = (element: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && [element, ...labelsOf(element)].some((part) => part.contains(hit));
    };
    const middleOf = (element: Element) => {
      // What is laid over a card is as large as the card.
      const stretched = ['::before', '::after']
        .map((part) => getComputedStyle(element, part))
        .some(({ position, inset }) => position === 'absolute' && inset === '0px');
      const part = stretched && element instanceof HTMLElement ? element.offsetParent : null;
      const box = (
        part ??
        labelsOf(element).find((label) => label.contains(element)) ??
        element
      ).getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    };
    const missedOf = (element: Element) => {
      const { x, y } = middleOf(element);
      // A browser hits whole pixels: the last one that is wholly its own.
      const before = (at: number) => Math.ceil(at - reach);
      const after = (at: number) => Math.floor(at + reach) - 1;
      const sides = {
        left: [before(x), y],
        right: [after(x), y],
        top: [x, before(y)],
        bottom: [x, after(y)],
      } as const;
      return Object.entries(sides)
        .filter(([, [across, down]]) => !hits(element, across, down))
        .map(([side]) => side);
    };
    // Behind an open dialog or menu nothing is pressed.
    const frame = document.querySelector('dialog:modal, :popover-open') ?? whole;
    return Array.from(frame.querySelectorAll('button, a[href], input, select, textarea, [role="tab"]'))
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((element) => element.closest('.visually-hidden, [aria-hidden="true"]') === null)
      .filter((element) => !isInline(element))
      .flatMap((element) => {
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        let missed = missedOf(element);
        if (missed.length > 0) {
          // It may be under what stays in sight.
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          missed = missedOf(element);
        }
        if (missed.length === 0) return [];
        const name = element.getAttribute('aria-label') ?? element.textContent;
        const { width, height } = element.getBoundingClientRect();
        const size = `${Math.round(width)}×${Math.round(height)}`;
        return [`${element.tagName} "${name}" ${size}: missed at its ${missed.join(', ')}`];
      });
  });
}
