'use strict';

/**
 * A loader for the bundler: in place of a module that this app never uses, what `exports` says, by name and as source
 * text (docs/decisions/0029-lean-pages.md). Which ones: stand-ins.js.
 */
module.exports = function standIn() {
  const { exports } = this.getOptions();
  return Object.entries(exports)
    .map(([name, source]) => `export const ${name} = ${source};`)
    .join('\n');
};
