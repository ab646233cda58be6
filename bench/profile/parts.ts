import path from 'node:path';

/** Packages by what they do in a request. */
const packages: Readonly<Record<string, string>> = {
  'abstract-level': 'table',
  async: 'table',
  'classic-level': 'table',
  dynalite: 'table',
  'graphql-js': 'GraphQL',
  jose: 'token verification',
  'memory-level': 'table',
  once: 'table',
  lazy: 'table',
  'big.js': 'table',
};

/** The part of a request's way that a function belongs to. */
export function byPart(functionName: string, url: string): string {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (name !== undefined) return packages[name] ?? name;
  if (url.startsWith('node:')) return `Node (${url.slice('node:'.length).split('/').at(-1) ?? ''})`;
  if (url !== '') return url.includes('roomful.mjs') ? 'resolvers and the rest of ours' : path.basename(url);
  if (functionName === 'dispatch') return 'the profiler';
  // Add-ons don't name their functions, and the store of the tables is the only one.
  if (functionName === '') return 'table (its native store)';
  return functionName.startsWith('(') ? functionName : 'native';
}
