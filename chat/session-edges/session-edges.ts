import type { Revival } from '../feed';
import type { Edges } from '../ports';

/** What a session works with: the edges, and the one revival that all feeds of the app share. */
export interface SessionEdges extends Edges {
  readonly revival: Revival;
}

/** Milliseconds between two views of a list that changes all the time. */
export const viewInterval = 80;
