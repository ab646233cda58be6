import type { Revival } from '../feed';
import type { KnownRooms } from '../known-rooms';
import type { Outboxes } from '../outbox';
import type { Edges } from '../ports';

/** What a session works with: the edges, and what all rooms of the app share. */
export interface SessionEdges extends Edges {
  readonly revival: Revival;
  readonly outboxes: Outboxes;
  readonly knownRooms: KnownRooms;
}

/** Milliseconds between two views of a list that changes all the time. */
export const viewInterval = 100;
