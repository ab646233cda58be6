import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { renderPage } from './support-tables';

const file = 'docs/local-backend.md';
const options = { ...(await resolveConfig(file)), filepath: file };
writeFileSync(file, await format(renderPage(readFileSync(file, 'utf8')), options));
