import { expect, test } from 'vitest';
import { lia, rea } from '../deployment';
import { acknowledged, Arrivals, connectionEvent } from '../listening';
import { openLibrary } from './open-library';

const library = openLibrary();

const readings = [
  { title: 'Ants', seats: 10, topics: ['nature'] },
  { title: 'Bees', seats: 20, topics: ['nature', 'honey'] },
  { title: 'Cats', seats: 30, topics: ['pets'] },
];

type Operator =
  | 'eq'
  | 'ne'
  | 'le'
  | 'lt'
  | 'ge'
  | 'gt'
  | 'contains'
  | 'notContains'
  | 'beginsWith'
  | 'between'
  | 'in'
  | 'notIn'
  | 'containsAny';

test.each<[Operator, string, unknown, readonly string[]]>([
  ['eq', 'title', 'Bees', ['Bees']],
  ['ne', 'title', 'Bees', ['Ants', 'Cats']],
  ['le', 'seats', 20, ['Ants', 'Bees']],
  ['lt', 'seats', 20, ['Ants']],
  ['ge', 'seats', 20, ['Bees', 'Cats']],
  ['gt', 'seats', 20, ['Cats']],
  ['contains', 'title', 'at', ['Cats']],
  ['contains', 'topics', 'nature', ['Ants', 'Bees']],
  ['notContains', 'title', 'at', ['Ants', 'Bees']],
  ['beginsWith', 'title', 'B', ['Bees']],
  ['between', 'seats', [15, 25], ['Bees']],
  ['in', 'title', ['Ants', 'Cats'], ['Ants', 'Cats']],
  ['notIn', 'title', ['Ants', 'Cats'], ['Bees']],
  ['containsAny', 'topics', ['honey', 'pets'], ['Bees', 'Cats']],
])(
  '[SAM18] a subscription hears what its enhanced filter lets through: %s of %s',
  async (operator, field, value, titles) => {
    const client = await library.actAs(rea);
    const hall = crypto.randomUUID();
    const heard = new Arrivals<string>();
    const acks = acknowledged(2);
    const filtered = client.subscriptions
      .onReading({ hall, field, operator, value: JSON.stringify(value) })
      .subscribe({ next: ({ title }) => heard.add(title) });
    const end = new Arrivals<string>();
    const all = client.subscriptions.onReading({ hall }).subscribe({ next: ({ title }) => end.add(title) });
    await acks;
    for (const reading of readings) await client.mutations.announceReading({ hall, ...reading });
    for (const { title } of readings) await end.first((one) => one === title);
    for (const title of titles) await heard.first((one) => one === title);
    filtered.unsubscribe();
    all.unsubscribe();
    expect([...heard.all].sort()).toEqual(titles);
  },
);

test('[SAM19] a subscription that the resolver refuses ends with an error', async () => {
  const client = await library.actAs(rea);
  const refusals = new Arrivals<unknown>();
  client.subscriptions
    .onReading({ hall: 'locked' })
    .subscribe({ error: (error: unknown) => refusals.add(error) });
  expect(JSON.stringify(await refusals.first(() => true))).toContain('Unauthorized');
});

test('[SAM20] only who may invalidate does', async () => {
  const client = await library.actAs(rea);
  expect((await client.mutations.cancelReadings({ hall: 'any' })).errors).toMatchObject([
    { errorType: 'Unauthorized' },
  ]);
  await library.actAs(lia);
  expect((await client.mutations.cancelReadings({ hall: 'any' })).data).toBe('any');
});

test('[SAM26] an invalidated subscription loses its connection, and is asked for and authorized anew', async () => {
  const client = await library.actAs(rea);
  const hall = crypto.randomUUID();
  const heard = new Arrivals<string>();
  const acknowledgement = acknowledged(1);
  const subscription = client.subscriptions.onReading({ hall }).subscribe({
    next: ({ title }) => heard.add(title),
  });
  await acknowledgement;
  const disruption = connectionEvent('ConnectionDisrupted');
  const acknowledgementAgain = acknowledged(1);
  await library.actAs(lia);
  await client.mutations.cancelReadings({ hall: 'another' });
  await client.mutations.announceReading({ hall, title: 'Still on' });
  await heard.first((title) => title === 'Still on');
  await client.mutations.cancelReadings({ hall });
  await disruption;
  await client.mutations.announceReading({ hall, title: 'Unheard' });
  await acknowledgementAgain;
  await client.mutations.announceReading({ hall, title: 'On again' });
  await heard.first((title) => title === 'On again');
  subscription.unsubscribe();
  expect(heard.all).toEqual(['Still on', 'On again']);
});

test('[SAM27] who has no more right to it doesn’t get an invalidated subscription back', async () => {
  const client = await library.actAs(rea);
  const hall = crypto.randomUUID();
  const errors = new Arrivals<unknown>();
  const acknowledgement = acknowledged(1);
  client.subscriptions.onReading({ hall }).subscribe({ error: (error: unknown) => errors.add(error) });
  await acknowledgement;
  const disruption = connectionEvent('ConnectionDisrupted');
  await library.actAs(lia);
  await client.mutations.cancelReadings({ hall });
  await disruption;
  library.actAsStranger();
  expect(JSON.stringify(await errors.first(() => true))).toContain('UnauthorizedException');
});
