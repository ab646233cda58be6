import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { BucketFileModel } from '../backend-model';
import { assetAt } from './read-assets';
import { findResources } from './resolved-resource';
import type { Stack } from './stack';

/**
 * What `BucketDeployment` of CDK unpacks into buckets, e.g. the schema that Amplify's data client reads.
 * @throws CloudAssemblyError for a source that is not among the assets
 */
export function readBucketFiles(stacks: readonly Stack[]): BucketFileModel[] {
  return findResources(stacks, 'Custom::CDKBucketDeployment').flatMap((deployment) => {
    const { directory } = deployment.evaluation.stack.deployment;
    const bucketName = deployment.text('DestinationBucketName');
    const prefix = deployment.optionalText('DestinationBucketKeyPrefix') ?? '';
    return deployment
      .texts('SourceObjectKeys')
      .flatMap((key) => filesIn(assetAt(key, directory).path))
      .map((file) => ({ bucketName, key: path.posix.join(prefix, file.name), path: file.path }));
  });
}

/** An asset that is a packed archive already holds nothing that could be read here. */
function filesIn(folder: string): { name: string; path: string }[] {
  if (/\.\w+$/.test(path.basename(folder).replace(/^asset\./, ''))) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { name: path.relative(folder, file).split(path.sep).join('/'), path: file };
    });
}
