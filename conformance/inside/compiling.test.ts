import { expect, test } from 'vitest';
import { startLocalBackend } from '../../local';
import { synthesise } from '../../scripts/stages/synthesise';
import { sampleBackend } from '../sample-backend';

test.each([
  ['the chat', undefined],
  ['the library', sampleBackend],
])('every template and function of %s compiles, without a warning', async (_name, source) => {
  const warnings: string[] = [];
  const backend = await startLocalBackend({
    assemblyDirectory: await synthesise('sandbox', source),
    dataDirectory: null,
    port: 0,
    onEvent: (event) => {
      if (event.kind === 'warning') warnings.push(event.message);
    },
  });
  const { functions, resolvers } = backend.model.graphqlApi;
  await backend.close();
  expect(functions.length).toBeGreaterThan(resolvers.length);
  expect(new Set(functions.map(({ code }) => code.kind))).toEqual(new Set(['VTL', 'APPSYNC_JS']));
  expect(warnings).toEqual([]);
});
