import type { Evaluation } from './evaluation';
import { stableId } from './stack';
import type { TemplateResource } from './template';

/**
 * What CloudFormation documents as a resource type's return values. `reference` is the value of `Ref`;
 * `attributes` are those of `Fn::GetAtt`. Properties are evaluated only for the attribute that is asked for.
 */
export interface Identity {
  readonly reference: () => unknown;
  readonly attributes: Readonly<Record<string, () => unknown>>;
}

/** Readable, and still unique: nested stacks may repeat a logical id. */
export const physicalId = (resource: TemplateResource, evaluation: Evaluation): string =>
  `${resource.logicalId.slice(0, 50)}-${stableId(evaluation.stack, resource.logicalId, 8)}`;

export function arn(evaluation: Evaluation, service: string, resource: string): string {
  const { region, accountId } = evaluation.stack.deployment;
  return `arn:aws:${service}:${service === 'iam' ? '' : region}:${accountId}:${resource}`;
}
