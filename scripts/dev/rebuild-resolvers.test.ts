import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { bundleResolver } from '../../amplify/data/bundle-resolver';
import type { LocalBackend } from '../../local';
import { rebuildResolvers, resolverOf } from './rebuild-resolvers';

const root = path.resolve('.');
const names = readdirSync('amplify/data/resolvers')
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => existsAlone(name));

/** Every file that has functions for AppSync. */
function existsAlone(name: string): boolean {
  if (name.endsWith('.test')) return false;
  return /^export (const|function) request\b/m.test(
    readFileSync(`amplify/data/resolvers/${name}.ts`, 'utf8'),
  );
}

type Model = Parameters<typeof rebuildResolvers>[1];

const models = [
  'Room',
  'Message',
  'Thread',
  'Participant',
  'AuditEntry',
  'Receipt',
  'RoomRules',
  'HeldPost',
  'Report',
  'Reaction',
  'RoomPace',
  'CrowdAllowance',
];
const tables = models.map((model) => `${model}Table`);

const modelOf = (codes: readonly string[]): Model => {
  const functions = codes.map((code, index) => ({
    functionId: `${index}`,
    name: `function${index}`,
    dataSourceName: 'NONE_DS',
    code: { kind: 'APPSYNC_JS', name: `function${index}.js`, code } as const,
  }));
  const dataSources = tables.map(
    (name) => ({ kind: 'AMAZON_DYNAMODB', name, tableName: `${name}-1` }) as const,
  );
  const graphqlApi: Partial<LocalBackend['model']['graphqlApi']> = { dataSources, functions, resolvers: [] };
  return { graphqlApi } as Model;
};

/** A resolver's code as a synthesis puts it into the template. */
const synthesised = (name: string): string =>
  readFileSync(bundleResolver(name), 'utf8').replaceAll(/@@(\w+)@@/g, '$1-1');

it('bundles every resolver exactly as the synthesis does', async () => {
  expect(names.length).toBeGreaterThan(10);
  const codes = names.map(synthesised);
  expect(codes.map(resolverOf)).toEqual(names);
  expect(await rebuildResolvers(root, modelOf(codes))).toEqual(new Map());
});

it('gives the present code for code that was made earlier', async () => {
  const present = synthesised('join-room');
  const earlier = `// earlier\n${present}`;
  expect(await rebuildResolvers(root, modelOf([earlier]))).toEqual(new Map([[earlier, present]]));
});

it('leaves code alone that is not of this folder', async () => {
  expect(await rebuildResolvers(root, modelOf(['export const request = () => ({});']))).toEqual(new Map());
});
