import { readFile } from 'node:fs/promises';
import type { ActorOutputs } from '../../scripts/real-client';

/** What the suite itself reads of `amplify_outputs.json`. */
export type AmplifyOutputs = ActorOutputs & {
  readonly auth: { readonly user_pool_id: string; readonly aws_region: string };
  readonly data: {
    readonly url: string;
    readonly model_introspection: { readonly models: Readonly<Record<string, unknown>> };
  };
};

/** @throws Error if the file is not the outputs of a backend with auth and data */
export async function readOutputs(file: string): Promise<AmplifyOutputs> {
  const outputs = JSON.parse(await readFile(file, 'utf8')) as Partial<AmplifyOutputs>;
  if (!outputs.auth?.user_pool_id || !outputs.data?.url)
    throw new Error(`unable to use ${file}; it has no auth.user_pool_id or no data.url`);
  return outputs as AmplifyOutputs;
}
