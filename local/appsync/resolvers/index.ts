export { compileMapping, type CompileOptions } from './compile-mapping';
export {
  makeMappingEffects,
  type CacheEviction,
  type CompiledMapping,
  type DataSourceError,
  type MappingContext,
  type MappingEffects,
  type MappingError,
  type MappingInfo,
  type MappingOutcome,
  type MappingRequest,
  type SkipTo,
  type SubscriptionInvalidation,
} from './mapping';
export type { FunctionLog } from './javascript';
export { TemplateSyntaxError, type UnknownMethod } from './vtl';
