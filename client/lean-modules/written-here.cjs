'use strict';

const { transform } = require('esbuild');
const { readFile } = require('node:fs/promises');
const path = require('node:path');

/**
 * A loader for the bundler: in place of a module what `file`, beside this one, says. What that imports is resolved from where
 * the module is (docs/decisions/0046-what-comes-later.md).
 */
module.exports = async function writtenHere() {
  const source = await readFile(path.join(__dirname, this.getOptions().file), 'utf8');
  const { code } = await transform(source, { loader: 'tsx', format: 'esm', jsx: 'automatic' });
  return code;
};
