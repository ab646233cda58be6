import type { Message, Outcome, Room } from '../model';
import { withLaterContent } from '../post-list';
import type { Chance, Clock, Memory, Notice } from '../ports';
import { newerMessage } from '../message-list';
import { KeptRead } from '../schedule';
import type { Tick } from '../ticks';

interface RoomNoticesEdges {
  readonly memory: Memory;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly read: (messageId: string) => Promise<Outcome<Message | null>>;
  /** The message, if the room's list holds it. */
  readonly held: (messageId: string) => Message | null;
  readonly changed: () => void;
}

/**
 * What stands above the messages: the announcement and the pinned message, which may be older than all that is
 * held. What a person dismissed stays away, in this browser, until it is another one.
 */
export class RoomNotices {
  readonly #roomId: string;
  readonly #edges: RoomNoticesEdges;
  readonly #dismissed = new Map<Notice, string | null>();
  #room: Room | null = null;
  #pinned: KeptRead<Message | null> | null = null;
  /** The pinned message as it came with the room; null before anything did. */
  #told: { readonly pinned: Message | null } | null = null;

  constructor(roomId: string, edges: RoomNoticesEdges) {
    this.#roomId = roomId;
    this.#edges = edges;
    for (const notice of ['announcement', 'pinned'] as const)
      this.#dismissed.set(notice, edges.memory.read(this.#key(notice)));
  }

  get announcement(): string | null {
    const text = this.#room?.announcement ?? null;
    return this.#isDismissed('announcement', text) ? null : text;
  }

  get pinned(): Message | null {
    const id = this.#room?.pinnedMessageId ?? null;
    if (id === null || this.#isDismissed('pinned', id)) return null;
    const message = this.#edges.held(id) ?? this.#pinned?.value ?? null;
    return message === null || message.removedAt !== null ? null : message;
  }

  /** The room is another one, or was read again: a pinned message that isn't held may have changed as well. */
  follow(room: Room | null): void {
    const before = this.#room?.pinnedMessageId ?? null;
    this.#room = room;
    const id = room?.pinnedMessageId ?? null;
    if (id !== before) {
      this.#pinned?.close();
      this.#pinned = id === null ? null : this.#makeRead(id);
    }
    if (id === null || this.#edges.held(id) !== null) return;
    if (room?.delivery !== 'BROADCAST') {
      this.#pinned?.load();
      return;
    }
    // It comes with the room: a crowd must not read it, all at the same moment.
    if (this.#told?.pinned?.messageId === id) this.#pinned?.hear(this.#told.pinned);
    else if (this.#told !== null) this.#pinned?.load();
  }

  /** The pinned message comes with the room, before the room is followed; null if none is pinned. */
  tell(pinned: Message | null): void {
    this.#told = { pinned };
  }

  /** A pinned message that the list doesn't hold may be among what is heard. */
  hear(messages: readonly Message[]): void {
    const pinned = messages.find(({ messageId }) => messageId === this.#room?.pinnedMessageId);
    if (pinned === undefined) return;
    if (this.#told?.pinned?.messageId === pinned.messageId)
      this.#told = { pinned: newerMessage(this.#told.pinned, pinned) };
    this.#pinned?.hear(pinned);
  }

  hearTick({ messages, changes, room, pinned }: Tick): void {
    if (room !== null) this.tell(pinned);
    this.hear(messages);
    const told = this.#told?.pinned ?? null;
    const change = changes.find(({ messageId }) => messageId === told?.messageId);
    if (told !== null && change !== undefined) this.hear([withLaterContent(told, change)]);
  }

  dismiss(notice: Notice): void {
    const room = this.#room;
    if (room === null) return;
    const value = notice === 'announcement' ? room.announcement : room.pinnedMessageId;
    this.#dismissed.set(notice, value);
    this.#edges.memory.write(this.#key(notice), value);
    this.#edges.changed();
  }

  close(): void {
    this.#pinned?.close();
  }

  #makeRead(messageId: string): KeptRead<Message | null> {
    const { clock, chance, read, changed } = this.#edges;
    return new KeptRead(() => read(messageId), clock, chance, changed, newerMessage);
  }

  #isDismissed(notice: Notice, value: string | null): boolean {
    return value !== null && this.#dismissed.get(notice) === value;
  }

  #key(notice: Notice): string {
    return `roomful.dismissed.${notice}.${this.#roomId}`;
  }
}
