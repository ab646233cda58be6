import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Observable, Subject } from 'rxjs';
import type { Message } from '../../../chat/model';
import type { Contender } from '../contender';

type Observe = (argument: object) => Observable<{ readonly items: readonly Message[] }>;
type ObserveQueryFactory = (models: object, model: object) => Observe;

const model = {
  name: 'Message',
  primaryKeyInfo: { primaryKeyFieldName: 'roomId', sortKeyFieldNames: ['messageId'] },
};

/** Amplify's own, beneath the typed client: it is not exported, so it is loaded from its file. */
async function loadObserveQuery(): Promise<ObserveQueryFactory> {
  const require = createRequire(path.resolve('package.json'));
  const root = path.dirname(require.resolve('@aws-amplify/data-schema/package.json'));
  const file = path.join(root, 'dist/esm/runtime/internals/operations/observeQuery.mjs');
  const loaded = (await import(pathToFileURL(file).href)) as { observeQueryFactory: ObserveQueryFactory };
  return loaded.observeQueryFactory;
}

/** As the documentation shows it: each snapshot is copied, for the array is always the same, and sorted. */
export const observeQuery: Contender = {
  name: 'observeQuery, copy, sort',
  incoming: 500,
  repeats: 1,
  hold: async (messages) => {
    const makeObserve = await loadObserveQuery();
    const created = new Subject<Message>();
    const models = {
      Message: {
        list: () => Promise.resolve({ data: messages, nextToken: null }),
        onCreate: () => created,
        onUpdate: () => new Observable(),
        onDelete: () => new Observable(),
      },
    };
    let shown: readonly Message[] = [];
    await new Promise<void>((resolve) => {
      makeObserve(
        models,
        model,
      )({}).subscribe(({ items }) => {
        shown = [...items].sort((a, b) => (a.messageId < b.messageId ? -1 : 1));
        resolve();
      });
    });
    // What the list brought is there; a turn later what is heard is taken in at once.
    await new Promise((resolve) => setImmediate(resolve));
    return {
      hear: (message) => created.next(message),
      show: () => shown.at(-1)?.messageId,
      count: () => shown.length,
    };
  },
};
