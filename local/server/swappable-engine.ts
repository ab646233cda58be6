import type { GraphqlEngine } from '../appsync/graphql';

export interface SwappableEngine extends GraphqlEngine {
  /** Every request from here on is for another engine; those that run end in the one they began in. */
  swap(engine: GraphqlEngine): void;
}

/** An engine that others hold on to while the resolvers behind it change. */
export function createSwappableEngine(first: GraphqlEngine): SwappableEngine {
  let current = first;
  return {
    execute: (request) => current.execute(request),
    subscribe: (request) => current.subscribe(request),
    swap: (engine) => {
      current = engine;
    },
  };
}
