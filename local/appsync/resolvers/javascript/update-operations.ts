/**
 * What `operations.*` of the dynamodb module hands to `update`. Instances, not marked maps: a client's
 * input can look like a marked map but never be an instance.
 */
export class UpdateOperation {
  constructor(
    readonly _type: UpdateOperationType,
    readonly payload: unknown,
    readonly index = 0,
  ) {}
}

export type UpdateOperationType =
  'add' | 'remove' | 'replace' | 'increment' | 'decrement' | 'append' | 'prepend' | 'updateListItem';

/** Source: docs.aws.amazon.com/appsync/latest/devguide/built-in-modules-js.html */
export const operations = {
  add: (payload: unknown) => new UpdateOperation('add', payload),
  remove: () => new UpdateOperation('remove', null),
  replace: (payload: unknown) => new UpdateOperation('replace', payload),
  increment: (by = 1) => new UpdateOperation('increment', by),
  decrement: (by = 1) => new UpdateOperation('decrement', by),
  append: (payload: unknown) => new UpdateOperation('append', payload),
  prepend: (payload: unknown) => new UpdateOperation('prepend', payload),
  updateListItem: (payload: unknown, index: number) => new UpdateOperation('updateListItem', payload, index),
};
