import type { MappingCode, Template } from '../backend-model';
import { readAssemblyFile } from './assembly-directory';
import { assetAt } from './read-assets';
import type { ResolvedResource } from './resolved-resource';

/**
 * The mapping code of a resolver or function, inline or from its asset.
 * @param name how traces and errors call it, where no asset has a better name
 * @throws CloudAssemblyError for a runtime other than VTL and APPSYNC_JS
 */
export function readMappingCode(owner: ResolvedResource, name: string): MappingCode {
  const runtime = owner.object('Runtime')['Name'];
  if (runtime !== undefined && runtime !== 'APPSYNC_JS')
    throw owner.unable(
      'Runtime',
      `${owner.textIn(runtime, 'Runtime')} is not supported by the local backend`,
    );
  if (runtime === undefined)
    return {
      kind: 'VTL',
      request: readTemplate(owner, 'RequestMappingTemplate', `${name}.req.vtl`),
      response: readTemplate(owner, 'ResponseMappingTemplate', `${name}.res.vtl`),
    };
  const code = owner.optionalText('Code');
  if (code !== undefined) return { kind: 'APPSYNC_JS', name: `${name}.js`, code };
  return { kind: 'APPSYNC_JS', name: `${name}.js`, code: assetOf(owner, 'CodeS3Location').text };
}

function readTemplate(owner: ResolvedResource, property: string, name: string): Template {
  const text = owner.optionalText(property);
  if (text !== undefined) return { name, text };
  if (owner.optionalText(`${property}S3Location`) === undefined)
    throw owner.unable(
      property,
      'resolvers without templates (direct Lambda) are not supported by the local backend',
    );
  return assetOf(owner, `${property}S3Location`);
}

function assetOf(owner: ResolvedResource, property: string): Template {
  const asset = assetAt(owner.text(property), owner.evaluation.stack.deployment.directory);
  return { name: readableName(asset.displayName), text: readAssemblyFile(asset.path) };
}

/** `data/amplifyData/Post/QueryGetPostFn/Templateresolvers--Query.getPost.req.vtl` is `Query.getPost.req.vtl`. */
const readableName = (displayName: string): string =>
  displayName.slice(displayName.lastIndexOf('/') + 1).replace(/^Templateresolvers--/, '');
