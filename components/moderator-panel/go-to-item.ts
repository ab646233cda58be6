import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End go from item (`data-item`) to item of the list that they are pressed in. */
export function goToItem(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  const items = Array.from(currentTarget.querySelectorAll<HTMLElement>('[data-item]'));
  const at = items.findIndex((item) => target instanceof Node && item.contains(target));
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, items.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: items.length - 1,
  };
  const next = targets[event.key];
  if (next === undefined || at < 0) return;
  event.preventDefault();
  items[next]?.focus();
}
