import { createHash } from 'node:crypto';
import { AwsJsonError } from '../aws-json';
import type { DynamoDb } from '../ports';

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html: a token counts for ten minutes. */
const validity = 10 * 60 * 1000;

interface Remembered {
  readonly digest: string;
  readonly answer: Promise<Record<string, unknown>>;
  readonly until: number;
}

/**
 * `TransactWriteItems` with its `ClientRequestToken`, which the SDK adds to each: the same token again does nothing
 * more, and with other items it is refused. Tokens are forgotten when the process ends.
 */
export class IdempotentTransactions {
  readonly #dynamoDb: DynamoDb;
  readonly #now: () => number;
  /** By token, oldest first. */
  readonly #remembered = new Map<string, Remembered>();

  constructor(dynamoDb: DynamoDb, now: () => number = Date.now) {
    this.#dynamoDb = dynamoDb;
    this.#now = now;
  }

  /** @throws AwsJsonError `IdempotentParameterMismatchException`, or DynamoDbError */
  async write(input: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const { ClientRequestToken: token, ...transaction } = input;
    const write = () => this.#dynamoDb.execute('TransactWriteItems', transaction);
    if (token === undefined) return write();
    if (typeof token !== 'string' || token.length < 1 || token.length > 36)
      throw new AwsJsonError('ValidationException', 'ClientRequestToken must have 1 to 36 characters');
    this.#forgetOld();
    const digest = createHash('sha256').update(JSON.stringify(transaction)).digest('hex');
    const known = this.#remembered.get(token);
    if (known !== undefined && known.digest !== digest)
      throw new AwsJsonError(
        'IdempotentParameterMismatchException',
        'The provided ClientRequestToken was already used with other parameters',
      );
    if (known !== undefined) return known.answer;
    const answer = write();
    this.#remembered.set(token, { digest, answer, until: this.#now() + validity });
    try {
      return await answer;
    } catch (error) {
      // What failed may be tried again.
      this.#remembered.delete(token);
      throw error;
    }
  }

  #forgetOld(): void {
    for (const [token, { until }] of this.#remembered) {
      if (until > this.#now()) return;
      this.#remembered.delete(token);
    }
  }
}
