'use strict';

const { existsSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const path = require('node:path');

/**
 * A loader for the bundler: of a file of Next's runtime the twin that its authors ship beside it, which is a module. Of
 * modules the bundler leaves out what nobody imports and puts the rest into one scope; CommonJS it takes as it is
 * (docs/decisions/0037-modules-for-the-browser.md).
 */
module.exports = async function moduleBuild(source) {
  const { base } = path.parse(this.resourcePath);
  if (base in inPlace) return inPlace[base];
  const twin = findTwin(this.resourcePath);
  return twin === null ? source : await readFile(twin, 'utf8');
};

/** By the file's name: what a site of static files doesn't have, or needs in a few words. */
const inPlace = {
  'server-action-reducer.js': `export function serverActionReducer() {
  throw new Error('unable to run an action on the server; the site has none, see decision 37');
}`,
  // How the page looks that says that a page couldn't be loaded: the browser's own, in the middle.
  'error-styles.js': `export const errorThemeCss = ':root{color-scheme:light dark}' +
  'body{display:grid;place-content:center;min-height:100vh;margin:0 16px;font:16px system-ui}' +
  'button{min-height:44px;margin-block-end:8px;padding-inline:16px;font:inherit}';
export const errorStyles = {};
export const WarningIcon = () => null;`,
};

/** What is called external is one for all of Next's layers, by an attribute that is Next's own: it stays. */
function findTwin(file) {
  if (file.endsWith('.external.js')) return null;
  const twin = file.replace(/([\\/]next[\\/]dist[\\/])(?!esm[\\/])/, '$1esm/');
  return twin !== file && existsSync(twin) ? twin : null;
}
