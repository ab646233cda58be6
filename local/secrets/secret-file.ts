import { randomUUID } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

/**
 * Reads a secret that was made on the first start, or makes it: a JSON file that only its owner may read
 * (mode 0600), complete or not there at all.
 * @throws Error if the file holds something else
 */
export async function readOrMakeSecret<Secret>(
  directory: string,
  fileName: string,
  isSecret: (value: unknown) => value is Secret,
  make: () => Secret | Promise<Secret>,
): Promise<Secret> {
  const file = path.join(directory, fileName);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return writeSecret(file, await make());
  const secret = parse(text);
  if (!isSecret(secret))
    throw new Error(`unable to read ${fileName}; it does not hold what was written there`);
  return secret;
}

async function writeSecret<Secret>(file: string, secret: Secret): Promise<Secret> {
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify(secret));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  return secret;
}

/** The parser's own message quotes the text, which here is a secret. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
