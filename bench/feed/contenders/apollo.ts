import { createRequire } from 'node:module';
import path from 'node:path';
import type { Message } from '../../../chat/model';
import type { Contender } from '../contender';

type Listed = { readonly messages: readonly (Message & { readonly __typename: 'Message' })[] };

interface Cache {
  updateQuery(options: object, update: (data: Listed | null) => Listed): void;
  writeQuery(options: object): void;
  watch(options: object): () => void;
}

interface ApolloModule {
  readonly InMemoryCache: new (options: object) => Cache;
  readonly gql: (text: string) => object;
}

const require = createRequire(path.resolve('bench/package.json'));
const document =
  'query { messages { __typename messageId content nonce sentAt repliedId replyCount sender { userId displayName role } } }';

/** A list in Apollo Client's cache, appended to by `updateQuery` and watched, as its subscriptions do. */
export const apollo: Contender = {
  name: 'Apollo Client',
  incoming: 10,
  repeats: 1,
  hold: (messages) => {
    const { InMemoryCache, gql } = require('@apollo/client/core') as ApolloModule;
    const query = gql(document);
    const cache = new InMemoryCache({ typePolicies: { Message: { keyFields: ['messageId'] } } });
    const row = (message: Message) => ({ ...message, __typename: 'Message' as const });
    cache.writeQuery({ query, data: { messages: messages.map(row) } });
    let shown: Listed['messages'] = [];
    cache.watch({
      query,
      optimistic: true,
      immediate: true,
      callback: ({ result }: { result?: Listed }) => {
        shown = result?.messages ?? [];
      },
    });
    return Promise.resolve({
      hear: (message) =>
        cache.updateQuery({ query }, (data) => ({ messages: [...(data?.messages ?? []), row(message)] })),
      show: () => shown.at(-1)?.messageId,
      count: () => shown.length,
    });
  },
};
