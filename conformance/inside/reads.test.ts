import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ann, mona } from '../deployment';
import { startTestbed, type Testbed } from './testbed';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
});
afterAll(() => testbed.close());

const room = (id: string, startsAt: string) =>
  ({ id, title: id, status: 'LIVE', visibility: 'PUBLIC', startsAt }) as const;

test('[LST7] the lobby is one Query of the index, in the order of the start', async () => {
  const client = await testbed.actors.actAs(mona);
  const [early, late] = [randomUUID(), randomUUID()];
  await client.models.Room.create(room(late, '2031-01-02T00:00:00.000Z'));
  await client.models.Room.create(room(early, '2031-01-01T00:00:00.000Z'));
  await testbed.actors.actAs(ann);
  const { value, operations } = await testbed.record(() => client.models.Room.list());
  const ids = value.data.map(({ id }) => id);
  expect(ids.indexOf(early)).toBeLessThan(ids.indexOf(late));
  expect(operations.map(({ operation, indexName }) => [operation, indexName])).toEqual([
    ['Query', 'byStart'],
  ]);
});

test('[LST13] rooms of one status come page by page, what comes up soonest first, by the other index', async () => {
  const client = await testbed.actors.actAs(mona);
  const planned = (id: ReturnType<typeof randomUUID>, day: number) =>
    ({ ...room(id, `2031-02-0${day}T00:00:00.000Z`), status: 'SCHEDULED' }) as const;
  const [later, sooner, hidden] = [randomUUID(), randomUUID(), randomUUID()];
  await client.models.Room.create(planned(later, 3));
  await client.models.Room.create(planned(sooner, 1));
  await client.models.Room.create({ ...planned(hidden, 2), visibility: 'UNLISTED' });
  await testbed.actors.actAs(ann);
  const { value, operations } = await testbed.record(async () => {
    const ids: string[] = [];
    let nextToken: string | null | undefined;
    do {
      const page = await client.models.Room.list({
        filter: { status: { eq: 'SCHEDULED' } },
        limit: 1,
        nextToken: nextToken ?? null,
      });
      expect(page.errors).toBeUndefined();
      ids.push(...page.data.map(({ id }) => id));
      nextToken = page.nextToken;
    } while (nextToken !== null && nextToken !== undefined);
    return ids;
  });
  expect(value.filter((id) => [later, sooner, hidden].some((one) => one === id))).toEqual([sooner, later]);
  expect(new Set(operations.map(({ operation, indexName }) => `${operation} ${indexName ?? ''}`))).toEqual(
    new Set(['Query byStatus']),
  );
});

test('[LST3] a list without a room is refused, and no table is read', async () => {
  const client = await testbed.actors.actAs(ann);
  await client.models.Room.list();
  const { value, operations } = await testbed.record(async () => [
    await client.models.Message.list(),
    await client.models.Message.list({ filter: { content: { contains: 'x' } } }),
    await client.models.Thread.list(),
  ]);
  for (const { errors } of value) expect(errors).toMatchObject([{ errorType: 'ROOM_REQUIRED' }]);
  expect(operations).toEqual([]);
});
