/** Bounds what slow clients leave unread. Frames that many of them wait for are counted for each. */
export interface BacklogLimits {
  /** Bytes of one client. */
  readonly perConnection: number;
  /** Bytes of all clients together. */
  readonly total: number;
}

export const backlogLimits: BacklogLimits = {
  perConnection: 4 * 1024 * 1024,
  total: 256 * 1024 * 1024,
};

/** Knows what each slow client leaves unread and names the one to cut when it is too much. */
export class Backlog<Client> {
  readonly #limits: BacklogLimits;
  readonly #unread = new Map<Client, number>();
  #total = 0;

  constructor(limits: BacklogLimits) {
    this.#limits = limits;
  }

  /**
   * @param bytes that this client leaves unread now; 0 if it is slow no longer or gone
   * @returns the client to cut, or null
   */
  note(client: Client, bytes: number): Client | null {
    this.#total += bytes - (this.#unread.get(client) ?? 0);
    if (bytes === 0) this.#unread.delete(client);
    else this.#unread.set(client, bytes);
    if (bytes > this.#limits.perConnection) return client;
    return this.#total > this.#limits.total ? this.#slowest() : null;
  }

  #slowest(): Client | null {
    let slowest: Client | null = null;
    let most = 0;
    for (const [client, bytes] of this.#unread) {
      if (bytes <= most) continue;
      slowest = client;
      most = bytes;
    }
    return slowest;
  }
}
