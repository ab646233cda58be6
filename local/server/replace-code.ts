import type { BackendModel, MappingCode } from '../backend-model';

/** Other code for an APPSYNC_JS function or resolver, found by the code that it has now. */
export type CodeReplacements = ReadonlyMap<string, string>;

/** @returns the model with the code replaced, and the names of what changed */
export function replaceCode(
  model: BackendModel,
  replacements: CodeReplacements,
): { readonly model: BackendModel; readonly changed: readonly string[] } {
  const changed: string[] = [];
  const replace = <Owner extends { readonly code: MappingCode }>(owner: Owner, name: string): Owner => {
    if (owner.code.kind !== 'APPSYNC_JS') return owner;
    const code = replacements.get(owner.code.code);
    if (code === undefined || code === owner.code.code) return owner;
    changed.push(name);
    return { ...owner, code: { ...owner.code, code } };
  };
  const { functions, resolvers } = model.graphqlApi;
  const graphqlApi = {
    ...model.graphqlApi,
    functions: functions.map((one) => replace(one, one.name)),
    resolvers: resolvers.map((one) => replace(one, `${one.typeName}.${one.fieldName}`)),
  };
  return { model: { ...model, graphqlApi }, changed };
}
