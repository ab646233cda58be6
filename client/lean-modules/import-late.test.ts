import { parse } from 'acorn';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import dropExports from './drop-exports.cjs';
import importLate from './import-late.cjs';
import writtenHere from './written-here.cjs';

const read = (file: string): Promise<string> => readFile(path.resolve('node_modules', file), 'utf8');

it("[WGT11] of Amplify's tokens what renews them is imported when it is needed, and the rest stays", async () => {
  const file = '@aws-amplify/auth/dist/esm/providers/cognito/tokenProvider/CognitoUserPoolsTokenProvider.mjs';
  const source = await read(file);
  const made = importLate.call(
    {
      resourcePath: path.resolve('node_modules', file),
      getOptions: () => ({ names: ['refreshAuthTokens'] }),
    },
    source,
  );
  const importing = "import { refreshAuthTokens } from '../utils/refreshAuthTokens.mjs';";
  const [before, after] = source.split(importing);
  expect(made.startsWith(before ?? '?') && made.endsWith(after ?? '?')).toBe(true);
  expect(made).toContain("await import('../utils/refreshAuthTokens.mjs')");
  expect(made).not.toContain(importing);
});

it('[WGT6] an icon is made of what the library hands on, and exports what its module exports', async () => {
  const made = await writtenHere.call({ getOptions: () => ({ file: 'lucide-icon.ts' }) });
  expect(exportsOf(made)).toEqual(exportsOf(await read('lucide-react/dist/esm/createLucideIcon.mjs')));
});

it('[WGT6] what reads the router is without what asks a server to act, and keeps what it needs', async () => {
  const source = await read(
    'next/dist/compiled/react-server-dom-turbopack/cjs/react-server-dom-turbopack-client.browser.production.js',
  );
  const names = [
    'createServerReference',
    'createTemporaryReferenceSet',
    'encodeReply',
    'registerServerReference',
  ];
  const made = dropExports.call({ getOptions: () => ({ names }) }, source);
  expect(namesIn(source)).toEqual(expect.arrayContaining(names));
  expect(namesIn(made)).toEqual(namesIn(source).filter((name) => !names.includes(name)));
  expect(() => parse(made, { sourceType: 'script', ecmaVersion: 'latest' })).not.toThrow();
});

const exportsOf = (source: string): string[] =>
  [...source.matchAll(/^export \{(?<names>[^}]*)\};?$/gm)].flatMap(({ groups }) =>
    (groups?.['names'] ?? '').split(',').map((name) => name.trim().split(' as ').at(-1) ?? ''),
  );

const namesIn = (source: string): string[] =>
  [...source.matchAll(/^exports\.(?<name>\w+) = /gm)].map(({ groups }) => groups?.['name'] ?? '');
