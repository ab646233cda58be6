import path from 'node:path';
import { isRecord } from '../is-record';
import { readAssemblyFile } from './assembly-directory';
import { CloudAssemblyError } from './cloud-assembly-error';
import { evaluationOf } from './evaluate';
import type { Deployment, Stack } from './stack';
import { parseTemplate, type JsonObject, type Template, type TemplateResource } from './template';

/**
 * Reads the root template and, through their `TemplateURL`s, the nested ones.
 * @throws CloudAssemblyError if a template is missing or damaged
 */
export function readStackTree(deployment: Deployment): Stack {
  const file = deployment.directory.rootTemplateFile;
  return buildStack(deployment, '', readTemplate(file), new Map());
}

/** The stack and all below it, each after its parent. */
export const stacksOf = (stack: Stack): Stack[] => [stack, ...[...stack.children.values()].flatMap(stacksOf)];

function buildStack(
  deployment: Deployment,
  stackPath: string,
  template: Template,
  parameters: Stack['parameters'],
): Stack {
  const children = new Map<string, Stack>();
  const stack: Stack = { deployment, path: stackPath, template, parameters, children };
  for (const resource of template.resources.values())
    if (resource.type === 'AWS::CloudFormation::Stack')
      children.set(resource.logicalId, buildChild(resource, stack));
  return stack;
}

function buildChild(resource: TemplateResource, parent: Stack): Stack {
  const evaluation = evaluationOf(parent);
  const given: JsonObject = isRecord(resource.properties['Parameters'])
    ? resource.properties['Parameters']
    : {};
  const parameters = new Map(
    Object.entries(given).map(([name, expression]) => [name, () => evaluation.value(expression)]),
  );
  const stackPath = parent.path === '' ? resource.logicalId : `${parent.path}/${resource.logicalId}`;
  const file = nestedTemplateFile(evaluation.text(resource.properties['TemplateURL']), stackPath, parent);
  return buildStack(parent.deployment, stackPath, readTemplate(file), parameters);
}

/** The last part of the S3 address is the template's object key in the asset manifest. */
function nestedTemplateFile(url: string, stackPath: string, parent: Stack): string {
  const asset = parent.deployment.directory.assets.get(url.slice(url.lastIndexOf('/') + 1));
  if (asset === undefined)
    throw new CloudAssemblyError(
      `unable to read the template of stack ${stackPath}; it is not among the assets`,
    );
  return asset.path;
}

const readTemplate = (file: string): Template => parseTemplate(readAssemblyFile(file), path.basename(file));
