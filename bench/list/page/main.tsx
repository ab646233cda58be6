import '../../../components/ui/tokens.css';
import '../../../components/ui/base.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { makeMessages } from '../../feed/make-messages';
import { OurList } from './our-list';
import { PlainList } from './plain-list';
import { HeldRoom } from './held-room';
import { watchFrames, type Frames } from './watch-frames';

export interface PageRun {
  readonly list: 'ours' | 'plain';
  readonly held: number;
  /** Whether the core holds on to all of it, or lets go what a reader at the end doesn't need. */
  readonly isBounded: boolean;
}

export interface ListBenchPage {
  show(run: PageRun): void;
  /** Lets messages come in at the rate, for so many seconds, and watches what is drawn. */
  play(perSecond: number, seconds: number): Promise<Frames>;
}

let room: HeldRoom | null = null;
let next = 0;

const page: ListBenchPage = {
  show({ list, held, isBounded }) {
    room = new HeldRoom(makeMessages(held), isBounded);
    next = held;
    const element = document.body.appendChild(document.createElement('main'));
    createRoot(element).render(list === 'ours' ? <OurList room={room} /> : <PlainList room={room} />);
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
