export { createGraphqlEngine } from './engine';
export { httpStatus } from './request-report';
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
  RequestRefusal,
  RequestSummary,
  RequestTrace,
  ResolverStep,
  SubscriptionStart,
  TraceStep,
} from './engine-types';
