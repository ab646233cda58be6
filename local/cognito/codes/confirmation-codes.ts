import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { CognitoError } from '../cognito-error';
import type { CodeRecord, Collection } from '../storage';
import { BoundedMap } from './bounded-map';

export type CodePurpose = 'sign-up' | 'password-reset' | 'attribute-verification';

/** Whom a code is for. `nobody` stands for a name without a user: it goes through the same steps, so that answers do not tell. */
export type CodeOwner =
  { readonly kind: 'user'; readonly sub: string } | { readonly kind: 'nobody'; readonly name: string };

const hour = 60 * 60 * 1000;

/** https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html#limits-hard (validity of codes) */
const validity: Readonly<Record<CodePurpose, number>> = {
  'sign-up': 24 * hour,
  'password-reset': hour,
  'attribute-verification': 24 * hour,
};

/** Wrong tries after which a code is dead. */
export const triesPerCode = 5;
/** Codes that a purpose hands out to one owner in an hour; AWS allows 5 to 20. Kept in memory. */
export const codesPerHour = 20;
const strangersRemembered = 10_000;

/** Six-digit codes: handed out, counted, checked once. Codes of users survive a restart, as keyed digests. */
export class ConfirmationCodes {
  readonly #strangers = new BoundedMap<CodeRecord>(strangersRemembered);
  readonly #issued = new BoundedMap<readonly number[]>(strangersRemembered);

  constructor(
    private readonly stored: Collection<CodeRecord>,
    private readonly digestKey: string,
    private readonly now: () => number,
  ) {}

  /**
   * Makes a code, which replaces the one before.
   * @throws CognitoError `LimitExceededException`
   */
  async issue(purpose: CodePurpose, owner: CodeOwner): Promise<string> {
    const key = keyOf(purpose, owner);
    const recent = (this.#issued.get(key) ?? []).filter((at) => at > this.now() - hour);
    if (recent.length >= codesPerHour) throw limitExceeded();
    this.#issued.set(key, [...recent, this.now()]);
    const code = randomInt(1_000_000).toString().padStart(6, '0');
    await this.#put(key, owner, {
      digest: this.#digest(key, code),
      expiresAt: this.now() + validity[purpose],
      triesLeft: triesPerCode,
    });
    return code;
  }

  /**
   * Spends a code and, in the same write, does what it allows. `apply` must ask for its writes before it
   * first waits.
   * @throws CognitoError `ExpiredCodeException`, `CodeMismatchException` or, after five wrong tries, `LimitExceededException`
   */
  async redeem<Result>(
    purpose: CodePurpose,
    owner: CodeOwner,
    code: string,
    apply: () => Promise<Result>,
  ): Promise<Result> {
    const key = keyOf(purpose, owner);
    const record = owner.kind === 'user' ? this.stored.get(key) : this.#strangers.get(key);
    if (record === undefined || record.expiresAt <= this.now())
      throw new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
    if (record.triesLeft <= 0) throw limitExceeded();
    const right = timingSafeEqual(Buffer.from(this.#digest(key, code)), Buffer.from(record.digest));
    if (!right || owner.kind === 'nobody') {
      await this.#put(key, owner, { ...record, triesLeft: record.triesLeft - 1 });
      throw new CognitoError(
        'CodeMismatchException',
        'Invalid verification code provided, please try again.',
      );
    }
    const [, result] = await Promise.all([this.stored.delete(key), apply()]);
    return result;
  }

  async forget(sub: string): Promise<void> {
    const owner = { kind: 'user', sub } as const;
    await Promise.all(
      (['sign-up', 'password-reset', 'attribute-verification'] as const).map((purpose) =>
        this.stored.delete(keyOf(purpose, owner)),
      ),
    );
  }

  async #put(key: string, owner: CodeOwner, record: CodeRecord): Promise<void> {
    if (owner.kind === 'nobody') this.#strangers.set(key, record);
    // A name without a user takes a write as well, always to the same place: the time must not tell.
    await this.stored.put(owner.kind === 'user' ? key : 'nobody', record);
  }

  #digest(key: string, code: string): string {
    return createHmac('sha256', this.digestKey).update(`code\0${key}\0${code}`).digest('hex');
  }
}

const keyOf = (purpose: CodePurpose, owner: CodeOwner): string =>
  `${purpose}:${owner.kind}:${owner.kind === 'user' ? owner.sub : owner.name.toLowerCase()}`;

const limitExceeded = (): CognitoError =>
  new CognitoError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
