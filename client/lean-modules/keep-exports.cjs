'use strict';

const { build } = require('esbuild');

/**
 * A loader for the bundler: of a module only what is exported under `names`, and what that needs. The bundler drops
 * modules that nobody imports, but not always the parts of one (docs/decisions/0029-lean-pages.md).
 */
module.exports = async function keepExports() {
  const { names } = this.getOptions();
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names.join(', ')} } from ${JSON.stringify(this.resourcePath)}`,
      resolveDir: this.context,
    },
    bundle: true,
    packages: 'external',
    format: 'esm',
    write: false,
  });
  return outputFiles[0].text;
};
