import { fetchAuthSession } from 'aws-amplify/auth';
import { makeChatError } from '../../chat/failures';
import type { ChatError } from '../../chat/model';
import type { Cancel } from '../../chat/ports';
import { parseError } from './parse-error';

/** What a started observation consists of; all of it ends together. */
export interface ObservationParts {
  add(stop: Cancel): void;
  /** One part failed: the observation is over. */
  fail(error: unknown): void;
}

/**
 * Starts subscriptions once it is certain that someone is signed in: without a token `observeQuery` fails in
 * a way that nobody hears of.
 */
export function startObservation(
  action: string,
  failed: (error: ChatError) => void,
  start: (parts: ObservationParts) => void,
): Cancel {
  const stops: Cancel[] = [];
  let isOver = false;
  const end = (): void => {
    isOver = true;
    for (const stop of stops.splice(0)) stop();
  };
  const failWith = (error: ChatError): void => {
    if (isOver) return;
    end();
    failed(error);
  };
  const parts: ObservationParts = {
    add: (stop) => {
      if (isOver) stop();
      else stops.push(stop);
    },
    fail: (error) => failWith(parseError(action, error)),
  };
  fetchAuthSession().then(
    ({ tokens }) => {
      if (isOver) return;
      if (tokens === undefined) failWith(makeChatError(action, 'SIGNED_OUT'));
      else start(parts);
    },
    (error: unknown) => parts.fail(error),
  );
  return end;
}
