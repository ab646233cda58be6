import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of the heap that are in use after a full collection. */
export function readLiveHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as typeof globalThis.gc;
  if (collect === undefined) throw new Error('unable to collect garbage; Node did not expose it');
  collect();
  return process.memoryUsage().heapUsed;
}
