import type { BackendModel } from '../../../local/backend-model';

/** Every step of a mutation's pipeline by its name, read from what was synthesised: a new step is in it at once. */
export function stepsOf(model: BackendModel, fieldName: string): string[] {
  const { resolvers, functions } = model.graphqlApi;
  const resolver = resolvers.find((one) => one.typeName === 'Mutation' && one.fieldName === fieldName);
  if (resolver?.kind !== 'PIPELINE') throw new Error(`unable to find the pipeline of ${fieldName}`);
  return resolver.functionIds.map((id) => functions.find((one) => one.functionId === id)?.name ?? id);
}
