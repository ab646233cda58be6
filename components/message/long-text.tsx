'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { RichText } from '../rich-text';
import { useStrings } from '../strings';
import { useLongTexts } from '../timeline';
import { Button, classNames } from '../ui';
import styles from './post-text.module.css';

interface LongTextProps {
  readonly content: string;
  readonly isActive: boolean;
}

/** A text that would fill the room: its first lines, and the rest when somebody asks for it. */
export function LongText({ content, isActive }: LongTextProps) {
  const { message: words } = useStrings();
  const { opened, goTo } = useLongTexts();
  const text = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(() => opened.has(content));
  const [isCut, setIsCut] = useState(isOpen);
  useLayoutEffect(() => {
    const element = text.current;
    if (element === null || isOpen) return undefined;
    const measure = () => setIsCut(element.scrollHeight > element.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [content, isOpen]);
  const lineOf = () => text.current?.closest<HTMLElement>('[data-line]') ?? null;
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    const line = lineOf();
    // What is put together again would be out of sight if it was left at its end.
    if (wasOpen.current && !isOpen && line !== null) goTo(line, 'nearest');
    wasOpen.current = isOpen;
  }, [isOpen, goTo]);
  const toggle = () => {
    const line = lineOf();
    if (isOpen) opened.delete(content);
    else opened.add(content);
    // Who asks for the rest reads on from here, wherever the end of the list goes.
    if (!isOpen && line !== null) goTo(line, 'still');
    setIsOpen(!isOpen);
  };
  return (
    <>
      <div ref={text} className={classNames(styles.text, !isOpen && styles.clamped)} dir="auto">
        {/* A link out of sight takes no focus. */}
        <RichText content={content} isFocusable={isActive && (isOpen || !isCut)} />
      </div>
      {(isOpen || isCut) && (
        <Button look="link" className={styles.more} tabIndex={isActive ? 0 : -1} onClick={toggle}>
          {isOpen ? words.showLess : words.showMore}
        </Button>
      )}
    </>
  );
}
