import '../../../components/ui/tokens.css';
import '../../../components/ui/base.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { makeMessages } from '../../feed/make-messages';
import { FloatingCrowd } from './floating-crowd';
import { OurList } from './our-list';
import { PlainList } from './plain-list';
import { HeldRoom } from './held-room';
import type { ListBenchPage } from '../page-run';
import { watchFrames } from './watch-frames';

let room: HeldRoom | null = null;
let next = 0;

const page: ListBenchPage = {
  show({ list, held, isBounded, hasFloats }) {
    room = new HeldRoom(makeMessages(held), isBounded);
    next = held;
    const element = document.body.appendChild(document.createElement('main'));
    createRoot(element).render(
      <>
        {list === 'ours' ? <OurList room={room} /> : <PlainList room={room} />}
        {hasFloats && <FloatingCrowd />}
      </>,
    );
  },
  async play(perSecond, seconds) {
    const shown = room;
    const log = document.querySelector('[role="log"]');
    if (shown === null || log === null) throw new Error('unable to play; no list is shown');
    const stop = watchFrames(log);
    await hearSteadily(shown, perSecond, seconds);
    return stop();
  },
};

/** As a socket would: one by one, each in a task of its own; a late timer catches up. */
function hearSteadily(shown: HeldRoom, perSecond: number, seconds: number): Promise<void> {
  const start = performance.now();
  const first = next;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(seconds * perSecond, ((performance.now() - start) / 1000) * perSecond);
      while (next - first < Math.floor(due)) {
        for (const message of makeMessages(1, next)) shown.hear(message);
        next += 1;
      }
      if (next - first < seconds * perSecond) return;
      clearInterval(timer);
      resolve();
    }, 1000 / perSecond);
  });
}

Object.assign(globalThis, { page });
