'use client';

import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './tabs.module.css';

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** The arrow keys go from tab to tab, and a tab shows what it has as soon as it is reached. */
export function Tabs<T extends string>({ label, tabs, value, onChoose, children }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const handleKeyDown = (event: KeyboardEvent) => {
    const isRightToLeft = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
    const at = tabs.findIndex((tab) => tab.value === value);
    const targets: Readonly<Record<string, number>> = {
      [forward]: (at + 1) % tabs.length,
      [backward]: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[targets[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.value);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={handleKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            data-tab={tab.value}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            className={classNames(styles.tab, tab.value === value && styles.chosen)}
            onClick={() => {
              onChoose(tab.value);
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        data-toasts="end"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        // It scrolls, so the keyboard must reach it even when it holds nothing to press.
        tabIndex={0}
        className={styles.panel}
      >
        {children}
      </div>
    </>
  );
}
