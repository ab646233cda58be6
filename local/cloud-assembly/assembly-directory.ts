import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '../is-record';
import { CloudAssemblyError } from './cloud-assembly-error';
import { parseJsonObject, type JsonObject } from './template';

/** A synthesised folder: the root template and every asset, found by the key it would have in S3. */
export interface AssemblyDirectory {
  readonly stackName: string;
  readonly rootTemplateFile: string;
  /** Object key, e.g. `<hash>.zip`, to the asset. */
  readonly assets: ReadonlyMap<string, Asset>;
}

export interface Asset {
  /** Absolute path of the file, or of the folder if it is packed to a zip at deploy. */
  readonly path: string;
  /** What the app called it, e.g. `data/amplifyData/Post/.../Templateresolvers--Query.getPost.req.vtl`. */
  readonly displayName: string;
}

/**
 * Reads `manifest.json` and the asset manifest of the root stack
 * (github.com/aws/aws-cdk, cloud-assembly-schema).
 * @throws CloudAssemblyError unless the assembly has exactly one stack at its root
 */
export function openAssemblyDirectory(directory: string): AssemblyDirectory {
  const root = path.resolve(directory);
  const artifacts = Object.entries(objectAt(readJson(root, 'manifest.json'), 'artifacts'));
  const stacks = artifacts.filter(([, artifact]) => typeOf(artifact) === 'aws:cloudformation:stack');
  const [stack] = stacks;
  if (stack === undefined || stacks.length > 1)
    throw new CloudAssemblyError(
      `unable to read cloud assembly; it has ${stacks.length} root stacks and the local backend runs one`,
    );
  const [stackName, artifact] = stack;
  const manifests = artifacts
    .filter(([, candidate]) => typeOf(candidate) === 'cdk:asset-manifest')
    .map(([, candidate]) => readJson(root, text(objectAt(candidate, 'properties'), 'file')));
  return {
    stackName,
    rootTemplateFile: inside(root, text(objectAt(artifact, 'properties'), 'templateFile')),
    assets: new Map(manifests.flatMap((manifest) => fileAssets(root, manifest))),
  };
}

/** @throws CloudAssemblyError naming the file */
export function readAssemblyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CloudAssemblyError(
      `unable to read ${path.basename(file)} of the cloud assembly; synthesise the app first`,
      { cause: error },
    );
  }
}

function fileAssets(root: string, manifest: JsonObject): [string, Asset][] {
  return Object.entries(objectAt(manifest, 'files')).flatMap(([id, file]) => {
    const displayName = isRecord(file) ? file['displayName'] : undefined;
    const asset = {
      path: inside(root, text(objectAt(file, 'source'), 'path')),
      displayName: typeof displayName === 'string' ? displayName : id,
    };
    return Object.values(objectAt(file, 'destinations')).map((destination): [string, Asset] => [
      text(destination, 'objectKey'),
      asset,
    ]);
  });
}

/** An assembly names files of its own folder only. */
function inside(root: string, name: string): string {
  const file = path.resolve(root, name);
  if (!file.startsWith(root + path.sep))
    throw new CloudAssemblyError(`unable to read cloud assembly; ${name} lies outside of it`);
  return file;
}

const readJson = (root: string, name: string): JsonObject =>
  parseJsonObject(readAssemblyFile(inside(root, name)), name);

const typeOf = (artifact: unknown): unknown => (isRecord(artifact) ? artifact['type'] : undefined);

function objectAt(value: unknown, key: string): JsonObject {
  const found = isRecord(value) ? value[key] : undefined;
  if (!isRecord(found))
    throw new CloudAssemblyError(`unable to read cloud assembly; its manifest lacks ${key}`);
  return found;
}

function text(value: unknown, key: string): string {
  const found = isRecord(value) ? value[key] : undefined;
  if (typeof found !== 'string')
    throw new CloudAssemblyError(`unable to read cloud assembly; its manifest lacks ${key}`);
  return found;
}
