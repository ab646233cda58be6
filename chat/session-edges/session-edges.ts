import type { Revival } from '../feed';
import type { Outboxes } from '../outbox';
import type { Edges } from '../ports';

/** What a session works with: the edges, and what all rooms of the app share. */
export interface SessionEdges extends Edges {
  readonly revival: Revival;
  readonly outboxes: Outboxes;
}

/** Milliseconds between two views of a list that changes all the time. */
export const viewInterval = 80;
