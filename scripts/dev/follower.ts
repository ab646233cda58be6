import { follow, following, type Changes, type FollowEvent, type Work } from './follow';

export interface FollowerOptions {
  /** Does what the changes ask for. @returns false if the last good backend goes on */
  readonly work: (changes: Changes) => Promise<boolean>;
  /** Calls after a moment. @returns ends the waiting */
  readonly settle: (settled: () => void) => () => void;
  /** Told of what must not happen: a work that throws. */
  readonly onFailure: (error: unknown) => void;
}

export interface Follower {
  changed(work: Work, file: string): void;
  /** Starts nothing more and waits for what runs. */
  stop(): Promise<void>;
}

/** Joins the rules of following to a clock and to the work itself. */
export function createFollower(options: FollowerOptions): Follower {
  let state = following;
  let stopSettling = (): void => undefined;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  function tell(event: FollowEvent): void {
    if (isStopped) return;
    const step = follow(state, event);
    state = step.state;
    switch (step.command?.kind) {
      case 'settle':
        stopSettling();
        stopSettling = options.settle(() => tell({ kind: 'settled' }));
        return;
      case 'start':
        running = run(step.command.changes);
        return;
      case undefined:
        return;
    }
  }

  async function run(changes: Changes): Promise<void> {
    let isGood = false;
    try {
      isGood = await options.work(changes);
    } catch (error) {
      options.onFailure(error);
    }
    tell({ kind: 'ended', isGood });
  }

  return {
    changed: (work, file) => tell({ kind: 'changed', work, file }),
    async stop() {
      isStopped = true;
      stopSettling();
      await running;
    },
  };
}
