import { reactionEmojis } from '../../chat/limits';
import { postAnswer, postMessage, reactTo, type Actors } from '../real-client';
import { Final } from './final';
import { answers, lines } from './lines';
import { crowd } from './people';
import { pick } from './pick';
import { keynote } from './programme';

/** Milliseconds between two posts of the crowd: lively, and slow enough to read. */
const shortestPause = 1500;
const longestPause = 4500;

/** So many posts of the keynote lie between two waves in the final: half a minute. */
const postsPerWave = 10;

export interface Crowd {
  stop(): Promise<void>;
}

/** A crowd that chats in the keynote and, now and then, shouts in the final, through the real client until it is stopped. */
export function startCrowd(actors: Actors, onError: (error: unknown) => void): Crowd {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  let step = 0;
  let latest = '';
  let running: Promise<void> = Promise.resolve();
  const stadium = new Final(actors);

  const post = async () => {
    step += 1;
    // One acts at a time.
    await stadium.beat(Date.now());
    if (step % postsPerWave === 0) await stadium.wave();
    const client = await actors.actAs(pick(crowd, step * 3 + Math.floor(step / 5)));
    if (latest && step % 3 === 1) await reactTo(client, keynote, latest, pick(reactionEmojis, step));
    else if (latest && step % 6 === 0) await postAnswer(client, keynote, latest, pick(answers, step / 6));
    else
      latest = await postMessage(client, keynote, pick(lines, step * 7), step % 8 === 0 ? latest : undefined);
  };
  const schedule = () => {
    if (isStopped) return;
    const pause = shortestPause + Math.random() * (longestPause - shortestPause);
    timer = setTimeout(() => {
      running = post().catch(onError).finally(schedule);
    }, pause);
  };
  schedule();

  return {
    async stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
