import { CloudAssemblyError } from './cloud-assembly-error';
import type { Evaluation } from './evaluation';
import { identifyAppSync } from './identify-appsync';
import { identifyCognito } from './identify-cognito';
import { identifyMessaging } from './identify-messaging';
import { identifyOther } from './identify-other';
import type { Identity } from './identity';
import type { TemplateResource } from './template';

export const referenceValue = (resource: TemplateResource, evaluation: Evaluation): unknown =>
  identify(resource, evaluation).reference();

/** @throws CloudAssemblyError naming an attribute that is not known here */
export function attributeValue(
  resource: TemplateResource,
  attribute: string,
  evaluation: Evaluation,
): unknown {
  const { attributes } = identify(resource, evaluation);
  const value = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  if (value === undefined)
    throw new CloudAssemblyError(
      `unable to evaluate Fn::GetAtt ${resource.logicalId}.${attribute} (${resource.type}); not supported by the local backend`,
    );
  return value();
}

function identify(resource: TemplateResource, evaluation: Evaluation): Identity {
  if (resource.type.startsWith('AWS::AppSync::')) return identifyAppSync(resource, evaluation);
  if (resource.type.startsWith('AWS::Cognito::')) return identifyCognito(resource, evaluation);
  if (resource.type === 'AWS::SQS::Queue' || resource.type === 'AWS::SNS::Topic')
    return identifyMessaging(resource, evaluation);
  return identifyOther(resource, evaluation);
}
