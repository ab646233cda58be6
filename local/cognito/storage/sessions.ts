import type { Collection } from './collection';
import type { SessionRecord } from './records';

/** The sign-ins that have not been revoked, by origin and by refresh token. */
export class Sessions {
  readonly #originByRefresh: Map<string, string>;
  readonly #originsBySub = new Map<string, Set<string>>();

  constructor(private readonly rows: Collection<SessionRecord>) {
    this.#originByRefresh = new Map(rows.values().map((row) => [row.refreshDigest, row.originJti]));
    for (const row of rows.values()) this.#remember(row);
  }

  get(originJti: string): SessionRecord | undefined {
    return this.rows.get(originJti);
  }

  findByRefreshDigest(digest: string): SessionRecord | undefined {
    const origin = this.#originByRefresh.get(digest);
    return origin === undefined ? undefined : this.rows.get(origin);
  }

  async start(session: SessionRecord): Promise<void> {
    this.#originByRefresh.set(session.refreshDigest, session.originJti);
    this.#remember(session);
    await this.rows.put(session.originJti, session);
  }

  async end(originJti: string): Promise<void> {
    const session = this.rows.get(originJti);
    if (session === undefined) return;
    this.#originByRefresh.delete(session.refreshDigest);
    const origins = this.#originsBySub.get(session.sub);
    origins?.delete(originJti);
    if (origins?.size === 0) this.#originsBySub.delete(session.sub);
    await this.rows.delete(originJti);
  }

  async endAllOf(sub: string): Promise<void> {
    await Promise.all([...(this.#originsBySub.get(sub) ?? [])].map((origin) => this.end(origin)));
  }

  /** Forgets sign-ins whose last access token has expired too. */
  async purge(refreshExpiredBefore: number): Promise<void> {
    const old = this.rows.values().filter((session) => session.refreshExpiresAt < refreshExpiredBefore);
    await Promise.all(old.map((session) => this.end(session.originJti)));
  }

  #remember(session: SessionRecord): void {
    const origins = this.#originsBySub.get(session.sub) ?? new Set();
    origins.add(session.originJti);
    this.#originsBySub.set(session.sub, origins);
  }
}
