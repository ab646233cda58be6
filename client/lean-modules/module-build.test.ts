import { parse } from 'acorn';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import moduleBuild from './module-build.cjs';

const next = path.resolve('node_modules/next/dist');

const build = async (file: string): Promise<string> =>
  moduleBuild.call({ resourcePath: file }, await readFile(file, 'utf8'));

const runtime = readdirSync(path.join(next, 'client/components'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js') && !file.endsWith('.external.js'))
  .filter((file) => existsSync(path.join(next, 'esm/client/components', file)));

test.each(runtime)('[WGT7] as a module %s exports what it exports otherwise', async (file) => {
  const whole = path.join(next, 'client/components', file);
  expect(namesOfModule(await build(whole))).toEqual(
    expect.arrayContaining(namesOfCommonJs(await readFile(whole, 'utf8'))),
  );
});

describe('[WGT7] what stays as it is', () => {
  it.each(['server/app-render/work-async-storage.external.js', 'build/polyfills/polyfill-module.js'])(
    '%s',
    async (file) => {
      const whole = path.join(next, file);
      expect(await build(whole)).toBe(await readFile(whole, 'utf8'));
    },
  );
});

function namesOfCommonJs(source: string): string[] {
  const defined = [...source.matchAll(/Object\.defineProperty\(exports, "(?<name>\w+)"/g)];
  const [, listed = ''] = /^0 && \(module\.exports = \{(.*?)\}\);$/ms.exec(source) ?? [];
  return [...defined, ...listed.matchAll(/(?<name>\w+):/g)]
    .map(({ groups }) => groups?.['name'] ?? '')
    .filter((name) => name !== '__esModule');
}

function namesOfModule(source: string): string[] {
  const { body } = parse(source, { sourceType: 'module', ecmaVersion: 'latest' });
  return body.flatMap((node) => {
    if (node.type === 'ExportDefaultDeclaration') return ['default'];
    if (node.type !== 'ExportNamedDeclaration') return [];
    const specified = node.specifiers.map(({ exported }) => ('name' in exported ? exported.name : ''));
    const { declaration } = node;
    if (declaration === null || declaration === undefined) return specified;
    if (declaration.type !== 'VariableDeclaration') return [...specified, declaration.id.name];
    return [...specified, ...declaration.declarations.flatMap(({ id }) => ('name' in id ? [id.name] : []))];
  });
}
