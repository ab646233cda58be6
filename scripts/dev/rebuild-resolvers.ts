import { build } from 'esbuild';
import { describeBundle } from '../../amplify/data/bundle-resolver';
import type { LocalBackend } from '../../local';

/**
 * Bundles anew the resolver files that a model's functions were made of, as the synthesis does.
 * @param root the app's folder
 * @returns new code by the exact code that runs, for those that differ
 * @throws BuildFailure of esbuild, with files and lines
 */
export async function rebuildResolvers(
  root: string,
  model: LocalBackend['model'],
): Promise<ReadonlyMap<string, string>> {
  const { functions, resolvers } = model.graphqlApi;
  const codes = new Set(
    [...functions, ...resolvers].flatMap(({ code }) => (code.kind === 'APPSYNC_JS' ? [code.code] : [])),
  );
  const built = [...codes].map(async (code) => {
    const name = resolverOf(code);
    return name === null ? null : ([code, putTableNames(await bundle(root, name), model)] as const);
  });
  const pairs = (await Promise.all(built)).filter((pair) => pair !== null);
  return new Map(pairs.filter(([code, bundled]) => code !== bundled));
}

/** As `amplify/data/table-data-source.ts` does: the data source of a model's table has the name that is asked for. */
function putTableNames(code: string, { graphqlApi }: LocalBackend['model']): string {
  return code.replaceAll(/@@(\w+)@@/g, (_, name: string) => {
    const source = graphqlApi.dataSources.find((one) => one.name === name);
    if (source?.kind !== 'AMAZON_DYNAMODB')
      throw new Error(`unable to find the table of ${name}; the backend has no such data source`);
    return source.tableName;
  });
}

async function bundle(root: string, name: string): Promise<string> {
  const { outputFiles } = await build({ ...describeBundle(root, name), write: false, logLevel: 'silent' });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`unable to bundle ${name}; esbuild gave no file`);
  return file.text;
}

/** The resolver that a bundle was made of: esbuild heads each file's code with its path, the entry's last. */
export function resolverOf(code: string): string | null {
  const paths = [...code.matchAll(/^\/\/ amplify\/data\/resolvers\/([\w-]+)\.ts$/gm)];
  return paths.at(-1)?.[1] ?? null;
}
