import type { Evaluation } from './evaluation';
import { identifyOther } from './identify-other';
import { arn, type Identity } from './identity';
import { stableId } from './stack';
import type { TemplateResource } from './template';

export function identifyAppSync(resource: TemplateResource, evaluation: Evaluation): Identity {
  const { graphqlUrl } = evaluation.stack.deployment;
  const own = (property: string) => () => evaluation.text(resource.properties[property]);
  const apiId = () => apiIdOf(resource, evaluation);
  const within = (kind: string, id: () => unknown) => () =>
    arn(evaluation, 'appsync', `apis/${apiId()}/${kind}/${String(id())}`);
  switch (resource.type) {
    case 'AWS::AppSync::GraphQLApi': {
      const apiArn = () => arn(evaluation, 'appsync', `apis/${apiId()}`);
      return {
        reference: apiArn,
        attributes: {
          ApiId: apiId,
          Arn: apiArn,
          GraphQLUrl: () => graphqlUrl,
          GraphQLDns: () => new URL(graphqlUrl).host,
        },
      };
    }
    case 'AWS::AppSync::DataSource': {
      const sourceArn = within('datasources', own('Name'));
      return { reference: sourceArn, attributes: { Name: own('Name'), DataSourceArn: sourceArn } };
    }
    case 'AWS::AppSync::FunctionConfiguration': {
      const functionId = () => stableId(evaluation.stack, resource.logicalId, 26);
      const functionArn = within('functions', functionId);
      return {
        reference: functionArn,
        attributes: {
          FunctionId: functionId,
          FunctionArn: functionArn,
          Name: own('Name'),
          DataSourceName: own('DataSourceName'),
        },
      };
    }
    case 'AWS::AppSync::ApiKey': {
      // Its value is made up by the running backend, so nothing here can refer to it.
      const apiKeyId = () => stableId(evaluation.stack, resource.logicalId, 26);
      return { reference: within('apikeys', apiKeyId), attributes: { ApiKeyId: apiKeyId } };
    }
    default:
      return identifyOther(resource, evaluation);
  }
}

/** The api's own id, or that of the api that a data source, function or resolver belongs to. */
const apiIdOf = (resource: TemplateResource, evaluation: Evaluation): string =>
  resource.type === 'AWS::AppSync::GraphQLApi'
    ? `local${stableId(evaluation.stack, resource.logicalId, 12)}`
    : evaluation.text(resource.properties['ApiId']);
