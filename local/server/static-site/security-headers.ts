import { createHash } from 'node:crypto';

export const siteHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/**
 * A policy that a Next.js export lives with: its inline scripts are allowed by their hashes, so an injected one
 * is not; styles may be inline, as component libraries set them; pictures, videos and players may come from
 * any https site; data only from this machine.
 * @param port the port that the APIs listen on
 */
export function contentSecurityPolicy(html: string, port: number): string {
  const hosts = ['localhost', '127.0.0.1'].map((name) => `${name}:${port}`);
  const connections = hosts.flatMap((host) => [`http://${host}`, `ws://${host}`]);
  return [
    "default-src 'self'",
    `script-src 'self' ${inlineScriptHashes(html).join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob: https:",
    "frame-src 'self' https:",
    "font-src 'self' data:",
    `connect-src 'self' ${connections.join(' ')} https:`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    // Pages of this machine may embed a room, to try that out.
    "frame-ancestors 'self' http://localhost:* http://127.0.0.1:*",
  ].join('; ');
}

function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)];
  const hashes = scripts.map(([, text = '']) => createHash('sha256').update(text).digest('base64'));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
}
