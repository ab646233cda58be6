import type { Cancel } from './clock';

/** Something that happens now and then. */
export interface Signal {
  subscribe(run: () => void): Cancel;
}
