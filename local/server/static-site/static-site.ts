import type { IncomingMessage, ServerResponse } from 'node:http';
import { respondText } from '../respond';
import { findFile } from './find-file';
import { createRepresentations, type Coding, type Representation } from './representation';
import { contentSecurityPolicy, siteHeaders } from './security-headers';

export interface StaticSiteOptions {
  readonly directory: string;
  /** Where the APIs listen, for the content security policy. */
  readonly port: number;
}

export type StaticSite = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Serves a Next.js static export as a CDN would: extensionless pages, its own 404 page, files with a hash in
 * their name for ever, everything else revalidated by ETag.
 * The directory may be built, or built again, while it is served.
 */
export function createStaticSite({ directory, port }: StaticSiteOptions): StaticSite {
  const represent = createRepresentations();
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      respondText(response, 405, 'unable to serve this; only GET and HEAD are allowed');
      return;
    }
    const pathname = request.url?.split(/[?#]/, 1)[0] ?? '/';
    const file = await findFile(directory, pathname);
    const page = file ?? (await findFile(directory, '/404'));
    if (page === null) {
      respondText(response, 404, 'unable to serve this; there is no such page');
      return;
    }
    const status = file === null ? 404 : 200;
    await send(request, response, { representation: await represent(page), status, pathname, port });
  };
}

interface Answer {
  readonly representation: Representation;
  readonly status: number;
  readonly pathname: string;
  readonly port: number;
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const { representation, status, pathname, port } = answer;
  const isImmutable = status === 200 && pathname.startsWith('/_next/static/');
  const headers = {
    ...siteHeaders,
    ...(await policyOf(representation, port)),
    'cache-control': isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    etag: representation.etag,
  };
  if (status === 200 && isUnchanged(request, representation.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const coding = representation.isCompressible ? bestCoding(request) : 'identity';
  const body = await representation.body(coding);
  response.writeHead(status, {
    ...headers,
    'content-type': representation.contentType,
    'content-length': body.length,
    ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function policyOf(representation: Representation, port: number): Promise<Record<string, string>> {
  if (!representation.contentType.startsWith('text/html')) return {};
  const html = (await representation.body('identity')).toString('utf8');
  return { 'content-security-policy': contentSecurityPolicy(html, port) };
}

const isUnchanged = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

/** A coding that is named with `q=0` is refused; other weights are ignored, as the server has a choice. */
function bestCoding(request: IncomingMessage): Coding {
  const header = request.headers['accept-encoding'];
  const accepted = new Set(
    (typeof header === 'string' ? header : '')
      .split(',')
      .filter((coding) => !/;\s*q=0(\.0+)?\s*$/.test(coding))
      .map((coding) => coding.split(';', 1)[0]?.trim().toLowerCase()),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}
