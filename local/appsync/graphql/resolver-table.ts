import { isObjectType, type GraphQLSchema } from 'graphql-js';
import type { GraphqlApiModel, MappingCode, ResolverModel } from '../../backend-model';
import type { ApiCache, CachedResolver } from '../caching';
import type { CompiledMapping } from '../resolvers';

export interface CompiledFunction {
  readonly name: string;
  readonly dataSourceName: string;
  readonly mapping: CompiledMapping;
}

export type CompiledResolver =
  | {
      readonly kind: 'PIPELINE';
      readonly field: string;
      readonly mapping: CompiledMapping;
      readonly functions: readonly CompiledFunction[];
      readonly cached: CachedResolver | null;
    }
  | {
      readonly kind: 'UNIT';
      readonly field: string;
      readonly mapping: CompiledMapping;
      readonly dataSourceName: string;
      readonly cached: CachedResolver | null;
    };

export type CompileMapping = (code: MappingCode) => CompiledMapping | Promise<CompiledMapping>;

/** docs.aws.amazon.com/general/latest/gr/appsync.html: functions in a pipeline resolver. */
const MAX_FUNCTIONS = 10;

/**
 * Compiles every resolver of an API, by `Type.field`.
 * @throws Error naming what doesn't fit: an unknown field, function or data source, a pipeline that is too long
 */
export async function compileResolvers(
  api: GraphqlApiModel,
  schema: GraphQLSchema,
  compile: CompileMapping,
  cache: ApiCache | null,
): Promise<ReadonlyMap<string, CompiledResolver>> {
  const functions = await compileFunctions(api, compile);
  const models = new Map<string, ResolverModel>();
  for (const model of api.resolvers) {
    const field = `${model.typeName}.${model.fieldName}`;
    const type = schema.getType(model.typeName);
    if (!isObjectType(type) || !type.getFields()[model.fieldName]) {
      throw new Error(`unable to attach resolver ${field}; the schema has no such field`);
    }
    if (models.has(field)) throw new Error(`unable to attach resolver ${field}; the field has two`);
    models.set(field, model);
  }
  const compiling = [...models].map(async ([field, model]) => {
    return [field, await compileResolver({ api, functions, compile, cache }, model, field)] as const;
  });
  return new Map(await Promise.all(compiling));
}

interface ResolverParts {
  readonly api: GraphqlApiModel;
  readonly functions: ReadonlyMap<string, CompiledFunction>;
  readonly compile: CompileMapping;
  readonly cache: ApiCache | null;
}

async function compileResolver(
  { api, functions, compile, cache }: ResolverParts,
  model: ResolverModel,
  field: string,
): Promise<CompiledResolver> {
  const mapping = await compile(model.code);
  const cached = cache?.resolver(field, model.caching ?? null) ?? null;
  switch (model.kind) {
    case 'UNIT':
      requireDataSource(api, model.dataSourceName, field);
      return { kind: 'UNIT', field, mapping, dataSourceName: model.dataSourceName, cached };
    case 'PIPELINE': {
      const count = model.functionIds.length;
      if (count > MAX_FUNCTIONS) {
        throw new Error(
          `unable to attach resolver ${field}; it has ${count} functions and AppSync allows ${MAX_FUNCTIONS}`,
        );
      }
      const steps = model.functionIds.map((id) => {
        const step = functions.get(id);
        if (!step) throw new Error(`unable to attach resolver ${field}; there is no function ${id}`);
        return step;
      });
      return { kind: 'PIPELINE', field, mapping, functions: steps, cached };
    }
  }
}

async function compileFunctions(
  api: GraphqlApiModel,
  compile: CompileMapping,
): Promise<ReadonlyMap<string, CompiledFunction>> {
  const compiling = api.functions.map(async ({ functionId, name, dataSourceName, code }) => {
    requireDataSource(api, dataSourceName, `function ${name}`);
    return [functionId, { name, dataSourceName, mapping: await compile(code) }] as const;
  });
  return new Map(await Promise.all(compiling));
}

function requireDataSource(api: GraphqlApiModel, name: string, owner: string): void {
  if (!api.dataSources.some((source) => source.name === name)) {
    throw new Error(`unable to compile ${owner}; there is no data source ${name}`);
  }
}
