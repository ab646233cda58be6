'use client';

import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useStrings } from '../strings';
import { Button, classNames } from '../ui';
import styles from './room-notices.module.css';

/** A few lines of a text; what is longer can be shown whole. */
export function ClampedText({ children }: { children: ReactNode }) {
  const { notices } = useStrings();
  const id = useId();
  const words = useRef<HTMLParagraphElement>(null);
  const [isCut, setIsCut] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  useLayoutEffect(() => {
    const element = words.current;
    if (element === null) return undefined;
    // While it is shown whole there is nothing to measure, and the way back stays.
    const measure = () => {
      if (!element.classList.contains(styles.whole ?? ''))
        setIsCut(element.scrollHeight > element.clientHeight + 1);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => {
      watch.disconnect();
    };
  }, [children]);
  return (
    <>
      <p ref={words} id={id} className={classNames(styles.words, isWhole && styles.whole)} dir="auto">
        {children}
      </p>
      {isCut && (
        <Button look="link" aria-expanded={isWhole} aria-controls={id} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? notices.showLess : notices.showAll}
        </Button>
      )}
    </>
  );
}
