'use strict';

const { existsSync } = require('node:fs');
const { readFile } = require('node:fs/promises');

/**
 * A loader for the bundler: of a file of Next's runtime the twin that its authors ship beside it, which is a module. Of
 * modules the bundler leaves out what nobody imports and puts the rest into one scope; CommonJS it takes as it is
 * (docs/decisions/0037-modules-for-the-browser.md).
 */
module.exports = async function moduleBuild(source) {
  if (this.resourcePath.endsWith('server-action-reducer.js')) return withoutServer;
  const twin = findTwin(this.resourcePath);
  return twin === null ? source : await readFile(twin, 'utf8');
};

/** A static export has no server that acts. */
const withoutServer = `export function serverActionReducer() {
  throw new Error('unable to run an action on the server; the site has none, see decision 37');
}`;

/** What is called external is one for all of Next's layers, by an attribute that is Next's own: it stays. */
function findTwin(file) {
  if (file.endsWith('.external.js')) return null;
  const twin = file.replace(/([\\/]next[\\/]dist[\\/])(?!esm[\\/])/, '$1esm/');
  return twin !== file && existsSync(twin) ? twin : null;
}
