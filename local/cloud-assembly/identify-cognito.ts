import type { Evaluation } from './evaluation';
import { identifyOther } from './identify-other';
import { arn, type Identity } from './identity';
import { stableId, stableUuid } from './stack';
import type { TemplateResource } from './template';

export function identifyCognito(resource: TemplateResource, evaluation: Evaluation): Identity {
  const { region } = evaluation.stack.deployment;
  const id = (length: number): string => stableId(evaluation.stack, resource.logicalId, length);
  switch (resource.type) {
    case 'AWS::Cognito::UserPool': {
      // Verifiers of Cognito tokens insist on this form: a region, an underscore, letters and digits.
      const poolId = (): string => `${region}_${id(9)}`;
      const host = `cognito-idp.${region}.amazonaws.com`;
      return {
        reference: poolId,
        attributes: {
          UserPoolId: poolId,
          Arn: () => arn(evaluation, 'cognito-idp', `userpool/${poolId()}`),
          ProviderName: () => `${host}/${poolId()}`,
          ProviderURL: () => `https://${host}/${poolId()}`,
        },
      };
    }
    case 'AWS::Cognito::UserPoolClient': {
      const clientId = (): string => id(26);
      return { reference: clientId, attributes: { ClientId: clientId } };
    }
    case 'AWS::Cognito::UserPoolGroup':
      return { reference: () => evaluation.text(resource.properties['GroupName']), attributes: {} };
    case 'AWS::Cognito::IdentityPool':
      // The client cuts the region off at the colon and checks the rest to be hexadecimal.
      return {
        reference: () => `${region}:${stableUuid(evaluation.stack, resource.logicalId)}`,
        attributes: {},
      };
    default:
      return identifyOther(resource, evaluation);
  }
}
