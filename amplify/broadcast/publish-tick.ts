import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';

export interface PublishOptions {
  /** The API's address. */
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken: string;
  };
}

/** A call that hangs would keep the room's turn until Lambda ends the function; what is given again is told again. In milliseconds. */
const patience = 3_000;

/** What a subscriber can hear is what is selected here. */
const query =
  'mutation ($roomId: ID!, $body: String!) { publishTick(roomId: $roomId, body: $body) { roomId body } }';

/**
 * Sends ticks to AppSync, signed with the function's role
 * (docs.aws.amazon.com/appsync/latest/devguide/security-authz.html).
 */
export function createPublisher({ endpoint, region, credentials }: PublishOptions) {
  const { hostname, host, pathname, protocol, port } = new URL(endpoint);
  const signer = new SignatureV4({ credentials, region, service: 'appsync', sha256: Sha256 });
  return async (roomId: string, body: string): Promise<void> => {
    const request = await signer.sign({
      method: 'POST',
      protocol,
      hostname,
      ...(port === '' ? {} : { port: Number(port) }),
      path: pathname,
      query: {},
      headers: { host, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { roomId, body } }),
    });
    const { host: _host, ...headers } = request.headers;
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers,
      body: request.body as string,
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    const { errors = [] } = answer.ok
      ? (JSON.parse(text) as { errors?: readonly { message: string }[] })
      : {};
    const reason = answer.ok ? errors[0]?.message : `status ${answer.status}`;
    if (reason !== undefined) throw new Error(`unable to publish a tick of room ${roomId}; ${reason}`);
  };
}
