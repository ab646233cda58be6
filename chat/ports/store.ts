/** A value that changes; a snapshot is frozen and keeps its identity until something changed. */
export interface Store<T> {
  getSnapshot(): T;
  subscribe(listener: () => void): () => void;
}
