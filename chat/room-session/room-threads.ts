import type { Answer } from '../model';
import type { UnsentEvent } from '../outbox';
import type { SessionEdges } from '../session-edges';
import { openThread, type OpenThread, type ThreadHost } from '../thread-session';

/** The threads of one room that are open, and what they are told of it. */
export class RoomThreads {
  readonly #roomId: string;
  readonly #edges: SessionEdges;
  readonly #host: Omit<ThreadHost, 'closed'>;
  readonly #open = new Set<OpenThread>();

  constructor(roomId: string, edges: SessionEdges, host: Omit<ThreadHost, 'closed'>) {
    this.#roomId = roomId;
    this.#edges = edges;
    this.#host = host;
  }

  open(messageId: string): OpenThread {
    const closed = (thread: OpenThread): void => void this.#open.delete(thread);
    const thread = openThread(this.#roomId, messageId, this.#edges, { ...this.#host, closed });
    this.#open.add(thread);
    return thread;
  }

  /** What becomes of an answer of this person. */
  unsent(messageId: string, event: UnsentEvent): void {
    for (const thread of this.#under(messageId)) thread.unsent(event);
  }

  acknowledged(answer: Answer): void {
    for (const thread of this.#under(answer.messageId)) thread.acknowledged(answer);
  }

  answerChanged(answer: Answer): void {
    for (const thread of this.#open) thread.answerChanged(answer);
  }

  emptied(): void {
    for (const thread of this.#open) thread.emptied();
  }

  messageChanged(): void {
    for (const thread of this.#open) thread.messageChanged();
  }

  close(): void {
    for (const thread of [...this.#open]) thread.close();
  }

  #under(messageId: string): readonly OpenThread[] {
    return [...this.#open].filter((thread) => thread.messageId === messageId);
  }
}
