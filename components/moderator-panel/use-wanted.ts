'use client';

import { useEffect, useRef, useState } from 'react';
import type { Clock } from '../../chat/ports';
import { SettledChoice } from './settled-choice';

const clock: Pick<Clock, 'after'> = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Shows what was chosen until it is settled and while it is on its way, so that a switch stays where the finger put it. */
export function useWanted<T>(
  value: T,
  set: (wanted: T) => Promise<unknown>,
): readonly [T, (wanted: T) => void] {
  const [wanted, setWanted] = useState<{ readonly value: T } | null>(null);
  const [settled] = useState(() => new SettledChoice(clock));
  const onTheWay = useRef(0);
  useEffect(() => () => settled.settle(), [settled]);
  const choose = (next: T) => {
    const mine = { value: next };
    const done = () => setWanted((current) => (current === mine ? null : current));
    const send = async () => {
      onTheWay.current += 1;
      try {
        await set(next);
      } finally {
        onTheWay.current -= 1;
        done();
      }
    };
    setWanted(mine);
    settled.choose(() => {
      // Who walked there and back has chosen nothing.
      if (Object.is(next, value) && onTheWay.current === 0) done();
      else void send();
    });
  };
  return [wanted === null ? value : wanted.value, choose];
}
