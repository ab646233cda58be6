import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that stands for itself inside an element. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** @param withBody false for the answer to HEAD */
export function sendXml(response: ServerResponse, status: number, content: string, withBody = true): void {
  if (response.headersSent || response.destroyed) return;
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${content}`;
  response.writeHead(status, {
    'content-type': 'application/xml',
    'cache-control': 'no-store',
    'x-amz-request-id': randomUUID(),
  });
  response.end(withBody ? text : undefined);
}
