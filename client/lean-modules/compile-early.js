import { parse } from 'acorn';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What the bundler wrote of modules is compiled by V8 while it comes, beside the page, in place of when the page first
 * needs it and stands still for it (docs/decisions/0040-compiled-while-it-comes.md).
 * @param {string} distDir where the bundler wrote
 */
export async function compileEarly(distDir) {
  const folder = path.join(distDir, 'static/chunks');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js'));
  const counts = await Promise.all(files.map((file) => markFile(path.join(folder, file))));
  if (counts.every((count) => count === 0))
    throw new Error(
      'unable to have modules compiled early; the bundler writes them in a way that is not known here',
    );
}

/**
 * @param {string} file
 * @returns {Promise<number>} how many modules are in it
 */
async function markFile(file) {
  const source = await readFile(file, 'utf8');
  const marked = markModules(source);
  if (marked !== source) await writeFile(file, marked);
  return modulesOf(source).length;
}

/**
 * A script of the bundler's with each of its modules, which are functions, in parentheses: by these V8 knows what is
 * called as soon as it is there. What isn't such a script stays as it is.
 * @param {string} source
 */
export function markModules(source) {
  let marked = '';
  let end = 0;
  for (const found of modulesOf(source)) {
    if (source[found.start - 1] === '(') continue;
    marked += `${source.slice(end, found.start)}(${source.slice(found.start, found.end)})`;
    end = found.end;
  }
  return marked + source.slice(end);
}

/**
 * The bundler writes `(…).push([script, id, module, id, module])`.
 * @param {string} source
 */
function modulesOf(source) {
  const { body } = parse(source, { ecmaVersion: 'latest' });
  return body.flatMap((statement) => {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return [];
    const [pushed] = statement.expression.arguments;
    if (pushed?.type !== 'ArrayExpression') return [];
    return pushed.elements.filter((element) => element?.type === 'ArrowFunctionExpression');
  });
}
