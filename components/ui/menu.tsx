'use client';

import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from './class-names';
import { placeMenu } from './place-menu';
import styles from './menu.module.css';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isDanger?: boolean;
  /** Is shown alone, in a row with others of its group. */
  readonly glyph?: string;
  /** Of what can be on or off. */
  readonly isChecked?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps {
  /** Accessible name. */
  readonly label: string;
  /** What it was opened from: it gets the focus back. */
  readonly opener: HTMLElement;
  /** What it stands beside, if that is another element. */
  readonly anchor?: HTMLElement | undefined;
  /** Says in sight what it is for, where it doesn't stand beside that: on a phone. Its name says it, too. */
  readonly about?: ReactNode;
  /** Parted by lines. */
  readonly groups: readonly (readonly MenuItem[])[];
  readonly onClose: () => void;
}

const itemsOf = (menu: HTMLElement | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
];

/** Along a row one goes as one reads. */
function alongRow(key: string, menu: HTMLElement): string {
  const isRtl = getComputedStyle(menu).direction === 'rtl';
  if (key === 'ArrowRight') return isRtl ? 'ArrowUp' : 'ArrowDown';
  if (key === 'ArrowLeft') return isRtl ? 'ArrowDown' : 'ArrowUp';
  return key;
}

/** The item that a key leads to: an arrow, the ends, or the first letter of its words. */
function itemFor(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at <= 0 ? -1 : at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      if (key.length !== 1) return undefined;
      const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      return after.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase()));
    }
  }
}

/**
 * In the browser's top layer, so that no list cuts it off; from the bottom edge on a phone. The Tab key leaves it; its
 * items keep their place in that order all the same, for a frame that scrolls needs something that can be reached in it.
 */
export function Menu({ label, opener, anchor = opener, about, groups, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    element.showPopover();
    const { left, top } = placeMenu(
      anchor.getBoundingClientRect(),
      { width: element.offsetWidth, height: element.offsetHeight },
      { width: window.innerWidth, height: window.innerHeight },
      getComputedStyle(element).direction === 'rtl',
    );
    element.style.setProperty('--left', `${left}px`);
    element.style.setProperty('--top', `${top}px`);
    itemsOf(element)[0]?.focus({ preventScroll: true });
  }, [anchor]);

  useLayoutEffect(() => {
    // Where it was opened in a list that moves stays in sight.
    opener.toggleAttribute('data-menu-open', true);
    return () => void opener.toggleAttribute('data-menu-open', false);
  }, [opener]);

  const leave = (): void => {
    onClose();
    opener.focus({ preventScroll: true });
  };
  // What had the focus may have gone with what it was for.
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null || element.contains(document.activeElement)) return;
    const [first] = itemsOf(element);
    if (first === undefined) leave();
    else first.focus({ preventScroll: true });
  });
  const handleKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      leave();
      return;
    }
    const key = menu.current === null ? event.key : alongRow(event.key, menu.current);
    const next = key === ' ' ? undefined : itemFor(key, itemsOf(menu.current));
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  // In the landmark of what it belongs to: a menu beside them all would belong to none.
  return createPortal(
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={label}
      className={styles.menu}
      onKeyDown={handleKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      {about !== undefined && (
        <p className={styles.about} aria-hidden="true">
          {about}
        </p>
      )}
      {groups
        .filter((items) => items.length > 0)
        .map((items) => (
          <div
            key={items[0]?.key}
            role="group"
            className={classNames(styles.group, items[0]?.glyph !== undefined && styles.row)}
          >
            {items.map((item) => (
              <button
                key={item.key}
                type="button"
                role={item.isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
                aria-checked={item.isChecked}
                aria-label={item.glyph === undefined ? undefined : item.label}
                className={classNames(
                  item.glyph === undefined ? styles.item : styles.glyph,
                  item.isDanger === true && styles.danger,
                )}
                onClick={() => {
                  leave();
                  item.onChoose();
                }}
              >
                {item.icon}
                {item.glyph ?? <span>{item.label}</span>}
              </button>
            ))}
          </div>
        ))}
    </div>,
    opener.closest('main, section') ?? document.body,
  );
}
