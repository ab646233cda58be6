'use client';

import { useEffect, useRef, useState } from 'react';
import { useStrings } from '../strings';
import { announcementFor, newSince, type Heard } from './announcement';
import type { TimelineItem } from './timeline';

export interface Speakable {
  readonly key: string;
  readonly placement: TimelineItem;
}

const hear = ({ placement }: Speakable): readonly Heard[] =>
  placement.missing !== undefined || placement.isOwn
    ? []
    : [{ name: placement.senderName, content: placement.content }];

/** Long enough that a crowd is summed up, short enough that a quiet room feels live. */
const pauseMilliseconds = 4000;

/** The text of a polite live region: at most one announcement every few seconds, whatever the crowd does. */
export function useAnnouncements(items: readonly Speakable[]): string {
  const strings = useStrings();
  const [text, setText] = useState('');
  const newest = useRef<string | null>(null);
  const waiting = useRef<Heard[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    const arrived = newSince(items, newest.current).flatMap(hear);
    newest.current = items[items.length - 1]?.key ?? null;
    waiting.current.push(...arrived);
    if (waiting.current.length === 0) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setText(announcementFor(waiting.current, strings.timeline));
      waiting.current = [];
    }, pauseMilliseconds);
  }, [items, strings]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return text;
}
