import { CloudAssemblyError } from './cloud-assembly-error';
import { NO_VALUE, type Evaluation } from './evaluation';
import { attributeValue, referenceValue } from './resource-identity';
import { stableId } from './stack';
import type { TemplateResource } from './template';

/** `Ref`: a pseudo parameter, a parameter, or a resource's physical id. */
export function referenceTo(name: string, evaluation: Evaluation): unknown {
  const { stack } = evaluation;
  if (name.startsWith('AWS::')) return pseudoParameter(name, evaluation);
  const given = stack.parameters.get(name);
  if (given !== undefined) return once(`${stack.path}/${name}`, evaluation, given);
  const parameter = stack.template.parameters.get(name);
  if (parameter !== undefined) {
    if (parameter.defaultValue === undefined || parameter.type.startsWith('AWS::SSM::'))
      throw new CloudAssemblyError(`unable to evaluate Ref; parameter ${name} has no value on one machine`);
    return parameter.defaultValue;
  }
  return referenceValue(resource(name, evaluation), evaluation);
}

/** `Fn::GetAtt`: an output of a nested stack, or an attribute of a resource. */
export function attributeOf(logicalId: string, attribute: string, evaluation: Evaluation): unknown {
  const { stack } = evaluation;
  const child = stack.children.get(logicalId);
  if (child === undefined) return attributeValue(resource(logicalId, evaluation), attribute, evaluation);
  const output = /^Outputs\.(.+)$/.exec(attribute)?.[1];
  if (output === undefined || !child.template.outputs.has(output))
    throw new CloudAssemblyError(`unable to evaluate Fn::GetAtt; stack ${child.path} has no ${attribute}`);
  return once(`${child.path}/${attribute}`, evaluation, () =>
    evaluation.in(child).value(child.template.outputs.get(output)),
  );
}

/** Parameters and outputs lead from stack to stack; a ring of them would never end. */
function once(place: string, evaluation: Evaluation, resolve: () => unknown): unknown {
  const { resolving } = evaluation.stack.deployment;
  if (resolving.has(place))
    throw new CloudAssemblyError(
      `unable to evaluate ${place}; it depends on itself, so it could not be deployed`,
    );
  resolving.add(place);
  try {
    return resolve();
  } finally {
    resolving.delete(place);
  }
}

function resource(logicalId: string, evaluation: Evaluation): TemplateResource {
  const found = evaluation.stack.template.resources.get(logicalId);
  if (found === undefined)
    throw new CloudAssemblyError(`unable to evaluate a reference; ${logicalId} is not defined`);
  return found;
}

function pseudoParameter(name: string, evaluation: Evaluation): unknown {
  const { stack } = evaluation;
  const { region, accountId, directory } = stack.deployment;
  const stackName = stack.path === '' ? directory.stackName : stack.path.replaceAll('/', '-');
  switch (name) {
    case 'AWS::Region':
      return region;
    case 'AWS::AccountId':
      return accountId;
    case 'AWS::Partition':
      return 'aws';
    case 'AWS::URLSuffix':
      return 'amazonaws.com';
    case 'AWS::NoValue':
      return NO_VALUE;
    case 'AWS::NotificationARNs':
      return [];
    case 'AWS::StackName':
      return stackName;
    case 'AWS::StackId':
      return `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/${stableId(stack, '', 12)}`;
    default:
      throw new CloudAssemblyError(`unable to evaluate Ref ${name}; not supported by the local backend`);
  }
}
