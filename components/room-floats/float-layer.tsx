'use client';

import { useEffect, useRef } from 'react';
import type { FloatBurst, RoomFloats } from '../../chat/ports';
import { FloatPool, maximumFloats, type Launch } from './float-pool';
import { planFloats } from './plan-floats';
import styles from './room-floats.module.css';

interface FloatLayerProps {
  readonly floats: RoomFloats;
  /** Where one's own begin: at the button that was pressed. */
  readonly buttonOf: (emoji: string) => HTMLElement | null;
}

/** Others' rise at the end of the lines, where the fewest words are. In pixels. */
const lane = { width: 72, margin: 28 };

/** What floats over the messages. React draws its elements once; what they do is not its business. */
export function FloatLayer({ floats, buttonOf }: FloatLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = layer.current;
    if (element === null) return undefined;
    const pool = new FloatPool(Array.from(element.children).filter((child) => child instanceof HTMLElement));
    const leave = floats.subscribe((burst) => {
      // Who comes back to the page finds no crowd of floats that waited for them.
      if (document.hidden) return;
      for (const launch of launchesOf(burst, element, buttonOf)) pool.launch(launch);
    });
    return () => {
      leave();
      pool.clear();
    };
  }, [floats, buttonOf]);
  return (
    <div ref={layer} className={styles.layer} aria-hidden="true" data-floats="">
      {Array.from({ length: maximumFloats }, (_, index) => (
        <span key={index} className={styles.float} />
      ))}
    </div>
  );
}

function launchesOf(
  { from, counts }: FloatBurst,
  layer: HTMLElement,
  buttonOf: FloatLayerProps['buttonOf'],
): readonly Launch[] {
  const box = layer.getBoundingClientRect();
  const rise = box.height;
  if (from === 'self')
    return Object.keys(counts).map((emoji) => {
      const button = buttonOf(emoji)?.getBoundingClientRect();
      const x = button === undefined ? box.width / 2 : button.left + button.width / 2 - box.left;
      return { emoji, x, rise, delay: 0, isOwn: true };
    });
  const isFromRight = getComputedStyle(layer).direction === 'rtl';
  return planFloats(counts, Math.random).map(({ emoji, delay }) => {
    const fromEnd = lane.margin + Math.random() * lane.width;
    return { emoji, delay, rise, x: isFromRight ? fromEnd : box.width - fromEnd, isOwn: false };
  });
}
