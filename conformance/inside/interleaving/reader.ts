import { expect } from 'vitest';
import type { RoomSession, RoomView, ThreadSession } from '../../../chat/ports';
import type { Device } from './device';
import type { Network } from './network';

/** Milliseconds that a condition may take: an interrupted connection takes 2 to 10 seconds, longer when it fails again. */
const patience = 30_000;

/** One person with the room open, as the product's client shows it to them. */
export class Reader {
  readonly name: string;
  readonly userId: string;
  readonly device: Device;
  readonly network: Network;
  readonly #roomId: string;
  readonly #threads = new Map<string, ThreadSession>();
  session: RoomSession;

  constructor(person: Pick<Reader, 'name' | 'userId' | 'device' | 'network'>, roomId: string) {
    this.name = person.name;
    this.userId = person.userId;
    this.device = person.device;
    this.network = person.network;
    this.#roomId = roomId;
    this.session = person.device.app.openRoom(roomId);
  }

  get roomId(): string {
    return this.#roomId;
  }

  get view(): RoomView {
    return this.session.getSnapshot();
  }

  /** The threads that are open, by their message. */
  get threads(): ReadonlyMap<string, ThreadSession> {
    return this.#threads;
  }

  /** Has been told of a ban, and hears no more until it is taken back. */
  get isBanned(): boolean {
    return this.view.isBanned;
  }

  /** Nothing that happened so far can be missing, and nothing of one's own is on its way. */
  get isAtRest(): boolean {
    const { connection, phase, messages } = this.view;
    const answers = [...this.#threads.values()].flatMap((thread) => thread.getSnapshot().answers);
    const isOnItsWay = [...messages, ...answers].some(
      ({ state }) => state === 'sending' || state === 'waiting',
    );
    const reactions = [...this.session.reactions.getSnapshot().values()].flatMap((own) => Object.values(own));
    const isReacting = reactions.some(({ isOn, isCounted }) => isOn !== isCounted);
    return phase === 'ready' && connection === 'live' && !isOnItsWay && !isReacting;
  }

  openThread(messageId: string): ThreadSession {
    const open = this.#threads.get(messageId) ?? this.session.openThread(messageId);
    this.#threads.set(messageId, open);
    return open;
  }

  /** As somebody who reloads the page. */
  reopen(): void {
    const threads = [...this.#threads.keys()];
    this.close();
    this.session = this.device.app.openRoom(this.#roomId);
    for (const messageId of threads) this.openThread(messageId);
  }

  async until(what: string, isSo: () => boolean): Promise<void> {
    await expect.poll(isSo, { timeout: patience, interval: 20, message: `${this.name}: ${what}` }).toBe(true);
  }

  /** Loads all history, of the room and of the threads. */
  async loadAll(): Promise<void> {
    for (const one of [this.session, ...this.#threads.values()]) {
      one.leaveEnd();
      await this.until('has all history', () => {
        const { hasOlder, isLoadingOlder } = one.getSnapshot();
        if (hasOlder && !isLoadingOlder) one.loadOlder();
        return !hasOlder;
      });
    }
  }

  close(): void {
    this.#threads.clear();
    this.session.close();
  }
}
