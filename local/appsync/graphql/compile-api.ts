import { assertValidSchema } from 'graphql-js';
import type { GraphqlApiModel } from '../../backend-model';
import { createApiCache, type ApiCache } from '../caching';
import { createDataSourceExecutor } from '../data-sources';
import { compileMapping, type CompileOptions } from '../resolvers';
import { buildApiSchema } from './api-schema';
import { attachResolvers, collectFieldRules, type FieldTools } from './attach-resolvers';
import { createDocumentCache } from './documents';
import type { GraphqlEngineOptions } from './engine-types';
import { compileResolvers, type CompileMapping } from './resolver-table';
import type { SubscriptionContext } from './subscription-context';
import { subscribedMutations } from './subscriptions';

/** Everything compiled at start. */
export interface CompiledApi extends SubscriptionContext {
  readonly documents: ReturnType<typeof createDocumentCache>;
  readonly publishing: ReadonlySet<string>;
  readonly cache: ApiCache | null;
  readonly options: GraphqlEngineOptions;
}

/** Docs (Service Quotas of AWS AppSync): schema document size. */
const MAX_SCHEMA_BYTES = 1024 * 1024;

/** @throws Error naming the resolver, function or data source that can't be run here, or could not be deployed */
export async function compileApi(options: GraphqlEngineOptions): Promise<CompiledApi> {
  const { api, dynamoDb, lambda, now = Date.now, onWarning = () => undefined } = options;
  if (Buffer.byteLength(api.schema) > MAX_SCHEMA_BYTES)
    throw new Error('unable to read the schema; it is larger than 1 MB, which AppSync refuses');
  const schema = buildApiSchema(api.schema);
  assertValidSchema(schema);
  const cache = api.cache ? createApiCache({ model: api.cache, now }) : null;
  warnOfUnusedCaching(api, onWarning);
  const resolvers = await compileResolvers(api, schema, makeCompiler(options), cache);
  const rules = collectFieldRules(schema, api);
  const dataSources = createDataSourceExecutor({ dataSources: api.dataSources, dynamoDb, lambda });
  const tools: FieldTools = {
    dataSources,
    cache,
    onWarning,
    atStep: options.atStep,
    tableOperations: options.tableOperations ?? null,
  };
  attachResolvers(schema, api, resolvers, rules, tools);
  const mutationFields = subscribedMutations(schema);
  return {
    api,
    schema,
    projectionSchema: buildApiSchema(api.schema),
    resolvers,
    rules,
    tools,
    cache,
    onWarning,
    documents: createDocumentCache(schema, { introspection: api.introspection ?? true }),
    mutationFields,
    publishing: new Set([...mutationFields.values()].flat()),
    options,
  };
}

/** Compiles with what the code reports; a method that templates don't have is reported once a place. */
function makeCompiler({ onLog, onWarning }: GraphqlEngineOptions): CompileMapping {
  const reported = new Set<string>();
  const onUnknownMethod: NonNullable<CompileOptions['onUnknownMethod']> = (found) => {
    const place = `${found.template}, line ${found.line}`;
    const message = `unable to call ${found.method} on a ${found.receiver} in ${place}; it counts as null`;
    if (!reported.has(message)) onWarning?.(message);
    reported.add(message);
  };
  // Generated resolvers share most of their templates.
  const compiled = new Map<string, ReturnType<CompileMapping>>();
  return (code) => {
    const key = JSON.stringify(code);
    const mapping =
      compiled.get(key) ?? compileMapping(code, { onUnknownMethod, ...(onLog ? { onLog } : {}) });
    compiled.set(key, mapping);
    return mapping;
  };
}

/** A resolver's own caching takes effect under one behaviour only, at AppSync as here. */
function warnOfUnusedCaching(api: GraphqlApiModel, onWarning: (message: string) => void): void {
  if (api.cache?.behavior === 'PER_RESOLVER_CACHING') return;
  const fields = api.resolvers
    .filter(({ caching }) => caching !== undefined)
    .map(({ typeName, fieldName }) => `${typeName}.${fieldName}`);
  if (fields.length === 0) return;
  const cache = api.cache ? `caches by ${api.cache.behavior}` : 'has no cache';
  onWarning(`unable to cache ${fields.join(', ')} as their CachingConfig says; the API ${cache}`);
}
