import type { AmplifyDataResources } from '@aws-amplify/data-construct';

/**
 * A request does what one of our clients asks for, not a thousand times as much under aliases: AppSync by itself
 * resolves up to 10,000 fields (docs.aws.amazon.com/appsync/latest/APIReference/API_CreateGraphqlApi.html). The depth
 * leaves room for the introspection of tools.
 */
export function boundRequests({ cfnResources }: AmplifyDataResources): void {
  cfnResources.cfnGraphqlApi.queryDepthLimit = 15;
  cfnResources.cfnGraphqlApi.resolverCountLimit = 10;
}
