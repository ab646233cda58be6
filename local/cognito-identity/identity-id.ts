import { createHmac, randomBytes } from 'node:crypto';

export type IdentityKind = 'guest' | 'user';

/**
 * Identity ids that can be checked without a list of them, so that guests fill no store: the second half of the
 * UUID seals the first. A user's id follows from who the user is, so it is the same each time.
 */
export class IdentityIds {
  readonly #region: string;
  readonly #key: string;

  constructor(region: string, key: string) {
    this.#region = region;
    this.#key = key;
  }

  makeGuest(): string {
    return this.#compose('guest', randomBytes(8).toString('hex'));
  }

  /** @param login provider and subject of a verified token */
  ofUser(login: string): string {
    return this.#compose('user', this.#digest(`login:${login}`));
  }

  /** @returns null for an id that was not made here */
  kindOf(identityId: string): IdentityKind | null {
    const [, first = '', second = '', third = ''] =
      /^[\w-]+:([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-[0-9a-f]{4}-[0-9a-f]{12}$/.exec(identityId) ?? [];
    const half = `${first}${second}${third}`;
    const kinds: readonly IdentityKind[] = ['guest', 'user'];
    return kinds.find((kind) => this.#compose(kind, half) === identityId) ?? null;
  }

  #compose(kind: IdentityKind, half: string): string {
    const hex = `${half}${this.#digest(`${kind}:${half}`)}`;
    return `${this.#region}:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
  }

  /** 16 hexadecimal digits. */
  #digest(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('hex').slice(0, 16);
  }
}
