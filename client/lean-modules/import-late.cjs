'use strict';

const path = require('node:path');

/**
 * A loader for the bundler: the functions `names`, which all answer with a promise, are imported when they are first called
 * (docs/decisions/0046-what-comes-later.md). What the module itself says stays as it is.
 */
module.exports = function importLate(source) {
  const here = path.join(__dirname, 'late-function.ts');
  const from = path.relative(path.dirname(this.resourcePath), here).split(path.sep).join('/');
  return this.getOptions().names.reduce(
    (text, name) =>
      text.replace(
        new RegExp(`^import \\{ ${name} \\} from ('[^']+');$`, 'm'),
        (_line, file) =>
          `import { lateFunction } from '${from}';
const ${name} = lateFunction('${name}', async () => (await import(${file})).${name});`,
      ),
    source,
  );
};
