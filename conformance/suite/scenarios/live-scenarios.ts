import { acknowledged, Arrivals } from '../../listening';
import type { Stage } from '../stage';
import type { Thing } from '../subject';
import { createThings, newThing } from './model-scenarios';

/** The three events of a thing and none of another's, as a reader hears them. */
export async function hearChanges({ subject, actAs }: Stage) {
  await actAs(subject.reader);
  const prefix = crypto.randomUUID();
  const heard = new Arrivals<string>();
  const acks = acknowledged(3);
  const subscriptions = (['create', 'update', 'delete'] as const).map((event) =>
    subject
      .on(event, { title: { beginsWith: prefix } })
      .subscribe({ next: ({ title }) => heard.add(`${event} ${title.slice(prefix.length)}`) }),
  );
  await acks;
  await actAs(subject.writer);
  const thing = newThing(`${prefix}one`);
  await subject.create(newThing('Elsewhere'));
  await subject.create(thing);
  await heard.first((text) => text.startsWith('create'));
  await subject.update({ ...thing, title: `${prefix}two` });
  await heard.first((text) => text.startsWith('update'));
  if (subject.deletes) {
    await subject.delete(thing.id);
    await heard.first((text) => text.startsWith('delete'));
  }
  for (const subscription of subscriptions) subscription.unsubscribe();
  return heard.all;
}

/** observeQuery: what is there, then each change. @returns the lists of names as they came, without repetition */
export async function observeThings({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  const { prefix, things } = await createThings(subject, 'first');
  await actAs(subject.reader);
  const lists = new Arrivals<string>();
  const acks = acknowledged(3);
  const name = (items: readonly Thing[]) =>
    items
      .map(({ title }) => title.slice(prefix.length))
      .sort()
      .join(' ');
  const subscription = subject.observe({ title: { beginsWith: prefix } }).subscribe({
    next: ({ items, isSynced }) => {
      if (isSynced) lists.add(name(items));
    },
  });
  await acks;
  await lists.first((list) => list === 'first');
  await actAs(subject.writer);
  const second = newThing(`${prefix}second`);
  await subject.create(second);
  await lists.first((list) => list === 'first second');
  await subject.update({ ...second, title: `${prefix}other` });
  await lists.first((list) => list === 'first other');
  if (subject.deletes) {
    for (const thing of things) await subject.delete(thing.id);
    await lists.first((list) => list === 'other');
  }
  subscription.unsubscribe();
  return lists.all.filter((list, index, all) => list !== all[index - 1]);
}
