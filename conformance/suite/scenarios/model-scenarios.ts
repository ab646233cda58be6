import type { Stage } from '../stage';
import type { Subject, TextFilter, Thing, ThingFilter } from '../subject';

/** A thing of the scenario's own. */
export const newThing = (title: string): Thing => ({ id: crypto.randomUUID(), title });

/** Titles that no other scenario has, in the order of their letters. */
export async function createThings(subject: Subject, ...names: readonly string[]) {
  const prefix = `${crypto.randomUUID()} `;
  const things = names.map((name) => newThing(prefix + name));
  for (const thing of things) await subject.create(thing);
  return { prefix, things };
}

export async function keepThing({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  const thing = newThing('Kept');
  const created = await subject.create(thing);
  await actAs(subject.reader);
  const got = await subject.get(thing.id);
  return {
    thing,
    created: shapeOf(created.data),
    got: shapeOf(got.data),
    errors: [created.errors, got.errors],
  };
}

export async function changeThing({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  const thing = newThing('Before');
  await subject.create(thing);
  const updated = await subject.update({ ...thing, title: 'After' });
  const got = await subject.get(thing.id);
  return { updated: updated.data?.title, got: got.data?.title, errors: updated.errors };
}

export async function removeThing({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  const thing = newThing('Gone');
  await subject.create(thing);
  const deleted = await subject.delete(thing.id);
  const got = await subject.get(thing.id);
  return { deleted: deleted.data?.title, got, again: await subject.delete(thing.id) };
}

/** Making what is there, and changing what is not: both are conditions of the table. */
export async function breakConditions({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  const thing = newThing('Once');
  await subject.create(thing);
  const again = await subject.create({ ...thing, title: 'Twice' });
  const missing = await subject.update(newThing('Nowhere'));
  return { again, missing, kept: (await subject.get(thing.id)).data?.title };
}

export async function selectTitle({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  const thing = newThing('Selected');
  await subject.create(thing);
  return (await subject.getTitle(thing.id)).data;
}

export async function readNothing({ subject, actAs }: Stage) {
  await actAs(subject.reader);
  return subject.get(crypto.randomUUID());
}

/** Every filter operator on four titles. @returns for each, the names that it lets through, in their order */
export async function filterThings({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  const { prefix } = await createThings(subject, 'ant', 'bee', 'cat', 'dodo');
  const title = (filter: TextFilter): ThingFilter => ({ title: filter });
  const filters: Readonly<Record<string, ThingFilter>> = {
    eq: title({ eq: `${prefix}bee` }),
    ne: title({ ne: `${prefix}bee` }),
    lt: title({ lt: `${prefix}bee` }),
    le: title({ le: `${prefix}bee` }),
    gt: title({ gt: `${prefix}bee` }),
    ge: title({ ge: `${prefix}bee` }),
    contains: title({ contains: 'a' + 'nt' }),
    notContains: title({ notContains: ' bee' }),
    beginsWith: title({ beginsWith: `${prefix}ca` }),
    between: title({ between: [`${prefix}b`, `${prefix}d`] }),
    attributeExists: title({ attributeExists: false }),
    size: title({ size: { eq: prefix.length + 4 } }),
    or: { or: [title({ eq: `${prefix}ant` }), title({ eq: `${prefix}dodo` })] },
    not: { not: title({ eq: `${prefix}ant` }) },
  };
  const passed: Record<string, readonly string[]> = {};
  for (const [name, filter] of Object.entries(filters)) {
    const { data } = await subject.list({ and: [title({ beginsWith: prefix }), filter] });
    passed[name] = data.map((thing) => thing.title.slice(prefix.length)).sort();
  }
  return passed;
}

/** Seven parts in pages of three, both ways. */
export async function turnPages({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  const thing = newThing('Paged');
  await subject.create(thing);
  const parts = await subject.makeParts(thing.id, 7);
  const walk = async (direction: 'ASC' | 'DESC') => {
    const pages: number[][] = [];
    let nextToken: string | null = null;
    do {
      const page = await subject.listParts({ thing: thing.id, direction, limit: 3, nextToken });
      pages.push(page.data.map(({ place }) => parts.findIndex((part) => part.place === place)));
      nextToken = page.nextToken ?? null;
    } while (nextToken !== null && pages.length < 10);
    return pages.filter((page) => page.length > 0);
  };
  return { ascending: await walk('ASC'), descending: await walk('DESC') };
}

export async function bendToken({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  const thing = newThing('Bent');
  await subject.create(thing);
  await subject.makeParts(thing.id, 3);
  const query = { thing: thing.id, direction: 'ASC', limit: 2 } as const;
  const { nextToken } = await subject.listParts(query);
  const bent = `${(nextToken ?? '').slice(0, -8)}AAAAAAAA`;
  const answer = await subject.listParts({ ...query, nextToken: bent });
  return { hadToken: typeof nextToken === 'string', data: answer.data, errors: answer.errors };
}

const shapeOf = (thing: Thing | null) => thing && { id: thing.id, title: thing.title };
