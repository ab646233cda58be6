'use client';

import { useEffect, useRef, useState } from 'react';
import { usePeople, type MentionFinder } from '../mentions';
import { mentionsReader } from '../rich-text';
import { useStrings } from '../strings';
import { announcementFor, newSince, type Heard } from './announcement';
import type { TimelineItem } from './timeline';

export interface Speakable {
  readonly key: string;
  readonly placement: TimelineItem;
}

type Spoken = Omit<Heard, 'isMention'>;

const hear = ({ placement }: Speakable): readonly Spoken[] =>
  placement.missing !== undefined || placement.isOwn
    ? []
    : [{ name: placement.senderName, content: placement.content }];

const weigh = (spoken: Spoken, finder: MentionFinder | null): Heard => ({
  ...spoken,
  isMention: mentionsReader(spoken.content, finder),
});

/** Long enough that a crowd is summed up, short enough that a quiet room feels live. */
const pauseMilliseconds = 4000;

/** The text of a polite live region: at most one announcement every few seconds, whatever the crowd does. */
export function useAnnouncements(items: readonly Speakable[]): string {
  const strings = useStrings();
  const people = usePeople();
  const [text, setText] = useState('');
  const newest = useRef<string | null | undefined>(undefined);
  const waiting = useRef<Spoken[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    // What is there when one comes is not new.
    const arrived = newest.current === undefined ? [] : newSince(items, newest.current).flatMap(hear);
    newest.current = items[items.length - 1]?.key ?? null;
    waiting.current.push(...arrived);
    if (waiting.current.length === 0) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const finder = people.getSnapshot();
      const heard = waiting.current.map((spoken) => weigh(spoken, finder));
      setText(announcementFor(heard, strings.timeline));
      waiting.current = [];
    }, pauseMilliseconds);
  }, [items, strings, people]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return text;
}
