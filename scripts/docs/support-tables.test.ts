import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { renderPage } from './support-tables';

it('docs/local-backend.md says what the code supports (npm run docs writes it anew)', async () => {
  const file = 'docs/local-backend.md';
  const page = readFileSync(file, 'utf8');
  const options = { ...(await resolveConfig(file)), filepath: file };
  expect(page).toBe(await format(renderPage(page), options));
});
