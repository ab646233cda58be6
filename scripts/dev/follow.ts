/** What a change asks for: other code for resolvers that run, or a synthesis of the whole backend. */
export type Work = 'resolvers' | 'backend';

export interface Changes {
  readonly work: Work;
  /** Without repetition, in the order of their first change. */
  readonly files: readonly string[];
}

export interface FollowState {
  readonly running: Work | null;
  /** What changed since the running work began, or since the last ended. */
  readonly waiting: Changes | null;
  /** The last synthesis failed, so the sources are ahead of what runs and only a synthesis catches up. */
  readonly isSynthesisOwed: boolean;
}

export type FollowEvent =
  | { readonly kind: 'changed'; readonly work: Work; readonly file: string }
  /** Nothing more changed for a moment. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'ended'; readonly isGood: boolean };

export type FollowCommand =
  /** Wait a moment, anew if one is waiting already, and then tell `settled`. */
  { readonly kind: 'settle' } | { readonly kind: 'start'; readonly changes: Changes };

export interface FollowStep {
  readonly state: FollowState;
  readonly command: FollowCommand | null;
}

export const following: FollowState = { running: null, waiting: null, isSynthesisOwed: false };

/** One work at a time; whatever changes meanwhile makes exactly one more. */
export function follow(state: FollowState, event: FollowEvent): FollowStep {
  switch (event.kind) {
    case 'changed': {
      const waiting = add(state.waiting, event.work, event.file);
      return { state: { ...state, waiting }, command: state.running === null ? { kind: 'settle' } : null };
    }
    case 'settled':
      return state.running === null && state.waiting !== null
        ? start(state, state.waiting)
        : { state, command: null };
    case 'ended': {
      const isSynthesisOwed = state.running === 'backend' ? !event.isGood : state.isSynthesisOwed;
      return {
        state: { ...state, running: null, isSynthesisOwed },
        command: state.waiting === null ? null : { kind: 'settle' },
      };
    }
  }
}

function start(state: FollowState, { work, files }: Changes): FollowStep {
  const running = state.isSynthesisOwed ? 'backend' : work;
  return {
    state: { ...state, running, waiting: null },
    command: { kind: 'start', changes: { work: running, files } },
  };
}

/** A synthesis takes changed resolvers in as well. */
function add(waiting: Changes | null, work: Work, file: string): Changes {
  const { work: earlier = work, files = [] } = waiting ?? {};
  return {
    work: earlier === 'backend' ? earlier : work,
    files: files.includes(file) ? files : [...files, file],
  };
}
