import { setTimeout } from 'node:timers/promises';
import type { FaultEffects } from './create-faults';

/** Real time, and the real end of this process. */
export const systemEffects: FaultEffects = {
  wait: (milliseconds) => setTimeout(milliseconds, undefined, { ref: false }),
  kill: () => {
    process.kill(process.pid, 'SIGKILL');
    return new Promise<never>(() => undefined);
  },
};
