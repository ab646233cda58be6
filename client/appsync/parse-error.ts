import { makeChatError } from '../../chat/failures';
import type { ChatError, ChatErrorCode } from '../../chat/model';
import { somebodyElse } from '../session';
import { asRow, readCount, readText } from './read-row';

/** `errorType`s of the resolvers that a person can do something about. */
const serverCodes: ReadonlySet<ChatErrorCode> = new Set([
  'ROOM_NOT_FOUND',
  'ROOM_CLOSED',
  'READ_ONLY',
  'NOT_JOINED',
  'BANNED',
  'MUTED',
  'SLOW_MODE',
  'RATE_LIMITED',
  'TRY_AGAIN',
  'EMPTY',
  'TOO_LONG',
  'BAD_CONTENT',
  'BAD_DISPLAY_NAME',
  'RESERVED_NAME',
  'MESSAGE_NOT_FOUND',
  'NOT_YOURS',
  'TOO_LATE',
  'FORBIDDEN_TARGET',
  'OWN_MESSAGE',
  'BAD_MEASURE',
  'BAD_ROOM',
  'BLOCKED_WORD',
  'HELD',
  'DISCARDED',
  'REVIEWED',
  'BAD_RULES',
  'NOT_HELD',
  'NOT_BROADCAST',
]);

/** Turns whatever the client threw or answered into an error for a person. `action` completes "unable to ...". */
export function parseError(action: string, thrown: unknown): ChatError {
  const error = firstErrorOf(thrown);
  return makeChatError(action, codeOf(error), thrown, retryAfterSecondsOf(error));
}

/** How long to wait, where the server says so. */
function retryAfterSecondsOf(error: ReturnType<typeof asRow>): number | null {
  const info = error === null ? null : asRow(error['errorInfo']);
  const seconds = info === null ? null : readCount(info, 'retryAfterSeconds');
  return seconds === 0 ? null : seconds;
}

/**
 * Of a table, docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html; of AppSync itself,
 * docs.aws.amazon.com/appsync/latest/APIReference/CommonErrors.html.
 */
const throttled =
  /^(DynamoDB:)?(ProvisionedThroughputExceeded|RequestLimitExceeded|Throttling|TooManyRequests)/;

function codeOf(error: ReturnType<typeof asRow>): ChatErrorCode {
  if (error === null) return 'UNEXPECTED';
  const errorType = readText(error, 'errorType');
  for (const code of serverCodes) if (code === errorType) return code;
  if (errorType === 'DynamoDB:ConditionalCheckFailedException') return 'ALREADY_THERE';
  if (errorType !== null && throttled.test(errorType)) return 'CROWDED';
  if (errorType === 'Unauthorized' || errorType === 'UnauthorizedException') return 'UNAUTHORIZED';
  return codeOfTransport(error);
}

/** Observables wrap errors as `{ error }`, answers as `{ errors: [...] }`, and a refused subscription has it in its message. */
function firstErrorOf(thrown: unknown): ReturnType<typeof asRow> {
  const row = asRow(thrown);
  if (row === null) return null;
  if (Array.isArray(thrown)) return firstErrorOf(thrown[0]);
  if (Array.isArray(row['errors']) && row['errors'].length > 0) return firstErrorOf(row['errors'][0]);
  if ('error' in row && !('message' in row)) return firstErrorOf(row['error']);
  return refusalIn(readText(row, 'message') ?? '') ?? row;
}

/** Of the frame that refuses a subscription, Amplify hands on the JSON as words. */
function refusalIn(message: string): ReturnType<typeof asRow> {
  const json = /^Connection failed: (\{.*\})$/s.exec(message)?.[1];
  if (json === undefined) return null;
  try {
    return firstErrorOf(JSON.parse(json));
  } catch (cause) {
    console.warn('unable to read why a subscription was refused; it is not JSON', cause);
    return null;
  }
}

/** The request did not get to the resolvers, or their answer not back. */
function codeOfTransport(error: NonNullable<ReturnType<typeof asRow>>): ChatErrorCode {
  const origin = asRow(error['originalError']) ?? error;
  const name = readText(origin, 'name');
  if (name === 'NetworkError' || name === 'CanceledError' || name === 'TimeoutError') return 'UNREACHABLE';
  if (name === 'NoSignedUser' || name === 'NoValidAuthTokens') {
    const cause = asRow(origin['underlyingError']);
    return cause !== null && readText(cause, 'name') === 'NetworkError' ? 'UNREACHABLE' : 'SIGNED_OUT';
  }
  if (name === somebodyElse) return 'SIGNED_OUT';
  const status = statusOf(origin);
  if (status === 429) return 'CROWDED';
  if (status !== null && status >= 500) return 'UNREACHABLE';
  if (status === 401 || status === 403) return 'UNAUTHORIZED';
  const message = readText(error, 'message') ?? '';
  return /\bunauthorized/i.test(message) ? 'UNAUTHORIZED' : 'UNEXPECTED';
}

function statusOf(error: NonNullable<ReturnType<typeof asRow>>): number | null {
  const status = asRow(error['$metadata'])?.['httpStatusCode'] ?? asRow(error['response'])?.['statusCode'];
  return typeof status === 'number' ? status : null;
}
