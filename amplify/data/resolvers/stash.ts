import type { Caller } from './caller';
import type { Draft } from './draft';

/**
 * What the functions of one pipeline hand on. The second half is the part of the generated functions' own
 * stash that ours write to; the synth tests hold that the generated templates still read it.
 */
export interface PostStash {
  draft: Draft;
  caller: Caller;
  displayName: string;
  /** The ULID that the server chose for what is being posted. */
  postId: string;
  /** Whether this nonce was sent before: the post may be stored already. */
  isRetry: boolean;
  /** The stored row, if it is. */
  recalled: Readonly<Record<string, unknown>> | null;

  defaultValues: Record<string, unknown>;
  transformedArgs: Record<string, unknown>;
  metadata: { modelObjectKey: Record<string, unknown> };
}

export interface ListStash {
  /** True if the newest N were asked for, in the order of time. */
  isLiveWindow?: boolean;

  transformedArgs: Record<string, unknown>;
  modelQueryExpression: {
    expression?: string;
    expressionNames?: Record<string, string>;
    expressionValues?: Record<string, unknown>;
  };
  metadata: { index?: string };
}
