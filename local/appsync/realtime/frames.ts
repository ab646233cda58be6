import { isRecord } from '../../is-record';
import { isTooDeep } from '../../json-depth';

/**
 * Frames of AppSync's real-time protocol.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
export type ClientFrame =
  | { readonly type: 'connection_init' }
  | {
      readonly type: 'start';
      readonly id: string;
      readonly query: string;
      readonly variables: Readonly<Record<string, unknown>> | null;
      readonly operationName: string | null;
      /** `payload.data` as it came: a signature covers it. */
      readonly data: string;
      /** From `extensions.authorization`; names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly type: 'stop'; readonly id: string }
  /** Answered by an error frame; `id` and `operation` as far as they could be read. */
  | { readonly type: 'unsupported'; readonly id: string | null; readonly operation: string };

export interface FrameError {
  readonly errorType?: string;
  readonly message: string;
  readonly errorCode?: number;
}

/** Parses what a client sent. Whatever is wrong becomes an `unsupported` frame. */
export function parseClientFrame(text: string): ClientFrame {
  const frame = parseRecord(text);
  const type = frame?.['type'];
  const id = readId(frame?.['id']);
  switch (type) {
    case 'connection_init':
      return { type };
    case 'start':
      return parseStart(id, frame?.['payload']);
    case 'stop':
      return id === null ? unsupported(id, type) : { type, id };
    default:
      return unsupported(id, typeof type === 'string' ? type.slice(0, 50) : 'unknown');
  }
}

/** Longest id of a subscription: our own bound on what a client can make us keep; AppSync documents none. */
const MAX_ID_LENGTH = 128;

function readId(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH ? value : null;
}

function parseStart(id: string | null, payload: unknown): ClientFrame {
  const text = isRecord(payload) && typeof payload['data'] === 'string' ? payload['data'] : '';
  const data = parseRecord(text);
  const extensions = isRecord(payload) ? payload['extensions'] : null;
  const authorization = isRecord(extensions) ? extensions['authorization'] : null;
  const query = data?.['query'];
  const variables = data?.['variables'] ?? null;
  const operationName = data?.['operationName'] ?? null;
  if (id === null || typeof query !== 'string' || (variables !== null && !isRecord(variables))) {
    return unsupported(id, 'unknown');
  }
  return {
    type: 'start',
    id,
    data: text,
    query,
    variables,
    operationName: typeof operationName === 'string' ? operationName : null,
    headers: lowerCaseHeaders(authorization),
  };
}

/** String entries of an object, by names in lower case. */
export function lowerCaseHeaders(value: unknown): Record<string, string> {
  const headers: Record<string, string> = {};
  if (!isRecord(value)) return headers;
  for (const [name, entry] of Object.entries(value)) {
    if (typeof entry === 'string' && name !== '__proto__') headers[name.toLowerCase()] = entry;
  }
  return headers;
}

/** The object in a JSON text; null if the text is anything else, or nested too deep to be run over. */
export function parseRecord(text: string): Readonly<Record<string, unknown>> | null {
  if (isTooDeep(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function unsupported(id: string | null, operation: string): ClientFrame {
  return { type: 'unsupported', id, operation };
}

/** Milliseconds without `ka` after which a client gives the connection up. */
const CONNECTION_TIMEOUT = 300_000;

export const keepAliveFrame = JSON.stringify({ type: 'ka' });
export const connectionAckFrame = JSON.stringify({
  type: 'connection_ack',
  payload: { connectionTimeoutMs: CONNECTION_TIMEOUT },
});

export function connectionErrorFrame(error: FrameError): string {
  return JSON.stringify({ payload: { errors: [error] }, type: 'connection_error' });
}

export function errorFrame(id: string | null, errors: readonly FrameError[]): string {
  return JSON.stringify({ ...(id === null ? {} : { id }), type: 'error', payload: { errors } });
}

export function startAckFrame(id: string): string {
  return JSON.stringify({ id, type: 'start_ack' });
}

export function completeFrame(id: string): string {
  return JSON.stringify({ id, type: 'complete' });
}

/** What comes before the payload of a data frame; a brace follows it. */
export function dataPrefix(id: string): string {
  return `{"id":${JSON.stringify(id)},"type":"data","payload":`;
}
