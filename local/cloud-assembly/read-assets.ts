import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readAssemblyFile, type Asset, type AssemblyDirectory } from './assembly-directory';
import { CloudAssemblyError } from './cloud-assembly-error';
import { parseJsonObject, type JsonObject } from './template';

/**
 * @param location an S3 address, `s3://<bucket>/<object key>`, or the object key alone
 * @throws CloudAssemblyError if no asset has that key
 */
export function assetAt(location: string, directory: AssemblyDirectory): Asset {
  const asset = directory.assets.get(location.slice(location.lastIndexOf('/') + 1));
  if (asset === undefined)
    throw new CloudAssemblyError(
      `unable to read ${location}; it is not among the assets of the cloud assembly`,
    );
  return asset;
}

/**
 * `modelIntrospectionSchema.json`, which Amplify puts into a bucket for its functions and which is equal
 * to what its client configuration holds.
 * @throws CloudAssemblyError if no asset, or more than one, has such a file
 */
export function readModelIntrospection(directory: AssemblyDirectory): JsonObject {
  const name = 'modelIntrospectionSchema.json';
  const folders = new Set([...directory.assets.values()].map((asset) => asset.path));
  const [file, ...others] = [...folders]
    .filter((folder) => holds(folder, name))
    .map((folder) => path.join(folder, name));
  if (file === undefined || others.length > 0)
    throw new CloudAssemblyError(
      `unable to read ${name}; ${file === undefined ? 'no asset has' : 'several assets have'} it`,
    );
  return parseJsonObject(readAssemblyFile(file), name);
}

/** An asset is a file or a folder; only a folder without an extension in its name can hold the file. */
const holds = (assetPath: string, name: string): boolean =>
  !/\.(vtl|js|json|graphql|zip)$/.test(assetPath) && readdirSync(assetPath).includes(name);
