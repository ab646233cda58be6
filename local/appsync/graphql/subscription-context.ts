import type { GraphQLSchema } from 'graphql-js';
import type { GraphqlApiModel } from '../../backend-model';
import type { FieldRules, FieldTools } from './attach-resolvers';
import type { CompiledResolver } from './resolver-table';

/** What preparing a subscription needs of the engine. */
export interface SubscriptionContext {
  readonly api: GraphqlApiModel;
  readonly schema: GraphQLSchema;
  readonly projectionSchema: GraphQLSchema;
  readonly resolvers: ReadonlyMap<string, CompiledResolver>;
  readonly rules: FieldRules;
  /** Mutation fields that `@aws_subscribe` names, by subscription field. */
  readonly mutationFields: ReadonlyMap<string, readonly string[]>;
  readonly tools: FieldTools;
  readonly onWarning: (message: string) => void;
}
