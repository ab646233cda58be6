import type { Frames } from '../page-run';

/** Closer than this is the end, as the product sees it. */
const endTolerance = 8;

/** @returns ends the watch and tells what was seen */
export function watchFrames(log: Element): () => Frames {
  const start = performance.now();
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  let frames = 0;
  let last = start;
  let longestFrame = 0;
  let offEnd = 0;
  // After the frame: by then everything that keeps the list at its end has had its turn.
  const drawn = new MessageChannel();
  drawn.port1.onmessage = () => {
    if (log.scrollHeight - log.scrollTop - log.clientHeight > endTolerance) offEnd += 1;
  };
  let handle = requestAnimationFrame(count);
  function count(now: number) {
    frames += 1;
    longestFrame = Math.max(longestFrame, now - last);
    last = now;
    drawn.port2.postMessage(null);
    handle = requestAnimationFrame(count);
  }
  return () => {
    cancelAnimationFrame(handle);
    for (const { duration } of observer.takeRecords()) tasks.push(duration);
    observer.disconnect();
    const seconds = (performance.now() - start) / 1000;
    return { seconds, frames, longestFrame, longestTask: Math.max(0, ...tasks), offEnd };
  };
}
