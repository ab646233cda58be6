import { makeChatError } from '../../chat/failures';
import type { Outcome } from '../../chat/model';
import { parseError } from './parse-error';

/** What a model's operation answers with; what is in it is parsed by who asked. */
export interface Answer {
  readonly data: unknown;
  readonly errors?: readonly unknown[] | undefined;
  readonly nextToken?: string | null | undefined;
}

/** The part of the data client that ends a request. */
interface Canceller {
  cancel(running: Promise<unknown>): boolean;
}

/** Milliseconds. A network that swallows packets must not hold up what waits behind this request. */
const deadline = 15_000;

/** Makes a request and gives its answer, or says why there is none. Never rejects. */
export async function request(
  client: Canceller,
  action: string,
  start: () => Promise<Answer>,
): Promise<Outcome<Answer>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const running = start();
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), deadline);
    });
    const answer = await Promise.race([running, late]);
    if (answer === null) {
      client.cancel(running);
      return { ok: false, error: makeChatError(action, 'UNREACHABLE') };
    }
    if (answer.errors !== undefined && answer.errors.length > 0)
      return { ok: false, error: parseError(action, answer.errors) };
    return { ok: true, value: answer };
  } catch (thrown) {
    return { ok: false, error: parseError(action, thrown) };
  } finally {
    clearTimeout(timer);
  }
}

/** For an answer that must hold one thing. */
export async function requestOne<T>(
  client: Canceller,
  action: string,
  start: () => Promise<Answer>,
  parse: (row: unknown) => T | null,
): Promise<Outcome<T>> {
  const outcome = await request(client, action, start);
  if (!outcome.ok) return outcome;
  const value = parse(outcome.value.data);
  if (value !== null) return { ok: true, value };
  return { ok: false, error: makeChatError(action, 'UNEXPECTED', outcome.value.data) };
}

/** For a `get`: that there is none is an answer too. */
export async function requestOneOrNone<T>(
  client: Canceller,
  action: string,
  start: () => Promise<Answer>,
  parse: (row: unknown) => T | null,
): Promise<Outcome<T | null>> {
  const outcome = await request(client, action, start);
  if (!outcome.ok) return outcome;
  const { data } = outcome.value;
  const value = data === null || data === undefined ? null : parse(data);
  if (value === null && data !== null && data !== undefined)
    return { ok: false, error: makeChatError(action, 'UNEXPECTED', data) };
  return { ok: true, value };
}

/** For a change that the server refuses when somebody else made one at the same moment: asked again, it says what of it. */
export async function orTryAgain<T>(action: string, asked: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const outcome = await asked;
  if (outcome.ok || outcome.error.code !== 'ALREADY_THERE') return outcome;
  return { ok: false, error: makeChatError(action, 'TRY_AGAIN', outcome.error.cause) };
}
