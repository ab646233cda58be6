export { createGraphqlEngine } from './engine';
export type {
  ErrorLocation,
  GraphqlEngine,
  GraphqlEngineOptions,
  GraphqlRequest,
  GraphqlResponse,
  GraphqlResponseError,
  GraphqlResult,
  PreparedSubscription,
  PublishedEvent,
  RequestTrace,
  SubscriptionStart,
  TraceStep,
} from './engine-types';
