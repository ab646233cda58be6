import { CognitoError, userNotFound } from '../cognito-error';
import type { Collection } from './collection';
import type { UserRecord } from './records';

/** E-mail addresses name users without regard to case, as `UsernameConfiguration: { CaseSensitive: false }` has it. */
export const normalizeEmail = (email: string): string => email.toLowerCase();

/** The users by sub and by e-mail address. Checks and changes are one step, so two requests cannot take one address. */
export class Users {
  readonly #subByEmail: Map<string, string>;

  constructor(
    private readonly rows: Collection<UserRecord>,
    private readonly now: () => number,
  ) {
    this.#subByEmail = new Map(rows.values().map((user) => [emailOf(user), user.sub]));
  }

  /** @param username a sub or an e-mail address */
  find(username: string): UserRecord | undefined {
    return this.rows.get(this.#subByEmail.get(normalizeEmail(username)) ?? username.toLowerCase());
  }

  /** @throws CognitoError `UserNotFoundException` */
  require(username: string): UserRecord {
    const user = this.find(username);
    if (user === undefined) throw userNotFound();
    return user;
  }

  /** Oldest first. */
  all(): readonly UserRecord[] {
    return [...this.rows.values()].sort((a, b) => a.createdAt - b.createdAt || (a.sub < b.sub ? -1 : 1));
  }

  /** @throws CognitoError `UsernameExistsException` */
  async create(user: UserRecord): Promise<void> {
    const email = emailOf(user);
    if (this.#subByEmail.has(email))
      throw new CognitoError('UsernameExistsException', 'An account with the given email already exists.');
    this.#subByEmail.set(email, user.sub);
    await this.rows.put(user.sub, user);
  }

  /**
   * Changes a user as it is now, which may be later than the caller read it.
   * @throws CognitoError `UserNotFoundException`, or `AliasExistsException` if the new address is another's
   */
  async update(
    sub: string,
    change: (user: UserRecord) => Partial<Omit<UserRecord, 'sub'>>,
  ): Promise<UserRecord> {
    const before = this.rows.get(sub);
    if (before === undefined) throw userNotFound();
    const after: UserRecord = { ...before, ...change(before), modifiedAt: this.now() };
    this.#moveAlias(before, after);
    await this.rows.put(sub, after);
    return after;
  }

  async delete(sub: string): Promise<void> {
    const user = this.rows.get(sub);
    if (user === undefined) return;
    this.#subByEmail.delete(emailOf(user));
    await this.rows.delete(sub);
  }

  #moveAlias(before: UserRecord, after: UserRecord): void {
    const [from, to] = [emailOf(before), emailOf(after)];
    if (from === to) return;
    if (this.#subByEmail.has(to))
      throw new CognitoError('AliasExistsException', 'An account with the email already exists.');
    this.#subByEmail.delete(from);
    this.#subByEmail.set(to, after.sub);
  }
}

const emailOf = (user: UserRecord): string => normalizeEmail(user.attributes.email ?? user.sub);
