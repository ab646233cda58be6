'use strict';

/**
 * A loader for the bundler: a file of CommonJS without the functions that it exports under `names`, which nobody here asks
 * for. What only they need the minifier then drops (docs/decisions/0046-what-comes-later.md).
 */
module.exports = function dropExports(source) {
  return this.getOptions().names.reduce(
    (text, name) => text.replace(new RegExp(`^exports\\.${name} = function \\([^]*?^\\};$`, 'm'), ''),
    source,
  );
};
